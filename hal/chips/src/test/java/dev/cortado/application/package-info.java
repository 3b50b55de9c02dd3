/** What an application sees of boards, from outside of their packages. Host only. */
package dev.cortado.application;
