//! Assignment of catalogue files to chunks of the program, shared with the build script.

include!("../../../../build/message_files.rs");
