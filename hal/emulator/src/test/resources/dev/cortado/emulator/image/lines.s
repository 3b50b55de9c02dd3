	.syntax unified
	.cpu cortex-m0
	.thumb
@ arm-none-eabi-as -gdwarf-4 or -gdwarf-5; arm-none-eabi-ld -e reset -Ttext=0xc0
@ --section-start=.vectors=0 -Tbss=0x20000000 -z max-page-size=4
	.file "Foo.java"
	.file 1 "dev/cortado/demo/Foo.java"
	.file 2 "dev/cortado/demo/Bar.java"
	.section .vectors,"a"
	.word 0x20004000
	.word reset
	.text
	.thumb_func
	.global reset
	.type reset,%function
reset:
	.loc 1 10
	movs r0, #1
	movs r1, #2
	.loc 1 12
	bl callee
	.loc 1 13
	b .
	.size reset, .-reset
	.thumb_func
	.type callee,%function
callee:
	.loc 2 300
	movs r0, #0
	.loc 2 17
	udf #2
	bx lr
	.size callee, .-callee
	.bss
	.global counter
	.type counter,%object
	.size counter,4
counter: .space 4
