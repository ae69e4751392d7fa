// The runtime of the core: deliberately empty. Nothing here can allocate, so any expression that needs a heap object
// (`new`, an array literal in a function, string concatenation …) fails to compile instead of growing memory at run time.
