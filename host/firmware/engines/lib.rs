//! The functions of wasm.h, for programs in C.
pub use wasmi_c_api::*;
