; opt -always-inline, llc -filetype=obj, arm-none-eabi-ld -e reset -Ttext=0xc0 -Tbss=0x20000000; the version is 4 or 5
target triple = "thumbv6m-unknown-none-eabi"
@g = global i32 0
define internal void @leaf(i32 %x) nounwind alwaysinline !dbg !10 {
  store volatile i32 %x, ptr @g, !dbg !13
  ret void, !dbg !14
}
define void @reset() nounwind !dbg !6 {
  call void @leaf(i32 5), !dbg !8
  call void @llvm.trap(), !dbg !9
  unreachable, !dbg !9
}
declare void @llvm.trap()
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!3,!4}
!0 = distinct !DICompileUnit(language: DW_LANG_C99, file: !1, producer: "x", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !DIFile(filename: "dev/cortado/examples/blinky/Blinky.java", directory: "")
!2 = !DIFile(filename: "dev/cortado/examples/blinky/Leaf.java", directory: "")
!3 = !{i32 2, !"Dwarf Version", i32 5}
!4 = !{i32 2, !"Debug Info Version", i32 3}
!5 = !DISubroutineType(types: !7)
!6 = distinct !DISubprogram(name: "dev.cortado.examples.blinky.Blinky.reset", scope: !1, file: !1, line: 10, type: !5, scopeLine: 10, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!7 = !{null}
!8 = !DILocation(line: 11, scope: !6)
!9 = !DILocation(line: 12, scope: !6)
!10 = distinct !DISubprogram(name: "leaf", scope: !2, file: !2, line: 30, type: !5, scopeLine: 30, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!13 = !DILocation(line: 31, scope: !10)
!14 = !DILocation(line: 32, scope: !10)
