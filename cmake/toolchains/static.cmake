# One program for any Linux on the processor of this machine.
