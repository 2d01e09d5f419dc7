//! Which files of messages travel with which chunk of the program, as the build script knows it.

include!("../../../build/message_files.rs");
