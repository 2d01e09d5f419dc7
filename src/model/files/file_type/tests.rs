use super::*;

#[test]
fn the_name_says_what_a_file_claims_to_be() {
    for (name, expected) in [
        ("screen.PNG", Some(FileType::Png)),
        ("photo.jpeg", Some(FileType::Jpeg)),
        ("trace.har", Some(FileType::Json)),
        ("archive.tar.zip", Some(FileType::Zip)),
        ("报告.docx", Some(FileType::Docx)),
        ("page.html", None),
        ("picture.svg", None),
        ("png", None),
        ("run.png.exe", None),
        ("", None),
    ] {
        assert_eq!(FileType::of_name(name), expected, "{name}");
    }
}

/// First bytes of real files with the types they fit, and of executables, which fit none.
#[test]
fn the_content_says_what_a_file_is() {
    let cases: [(&[u8], &[FileType]); 15] = [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &[FileType::Png]),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", &[FileType::Jpeg]),
        (b"GIF89a\x01\0\x01\0\0\0", &[FileType::Gif]),
        (b"RIFF\x24\0\0\0WEBPVP8 ", &[FileType::Webp]),
        (b"RIFF\x24\0\0\0WAVEfmt ", &[]),
        (b"%PDF-1.7\n%\xe2\xe3\0", &[FileType::Pdf]),
        (b"junk\0\n%PDF-1.4", &[FileType::Pdf]),
        ("Erró at 10:00\n".as_bytes(), &[FileType::Text, FileType::Csv]),
        (b"\xff\xfeh\0i\0", &[FileType::Text, FileType::Csv]),
        (b"\xef\xbb\xbf {\"log\":{}}", &[FileType::Text, FileType::Csv, FileType::Json]),
        (b"PK\x03\x04\x14\0", &[FileType::Zip, FileType::Docx, FileType::Xlsx, FileType::Pptx]),
        (b"PK\x05\x06\0\0", &[FileType::Zip]),
        (b"\0\0\0\x20ftypisom", &[FileType::Mp4]),
        (b"MZ\x90\x41\x03", &[]),
        (b"\x7fELF\x02\x01", &[]),
    ];
    for (head, expected) in cases {
        let fitting: Vec<_> = FileType::ALL.into_iter().filter(|known| known.fits(head)).collect();
        assert_eq!(fitting, expected, "{:?}", String::from_utf8_lossy(head));
    }
}

#[test]
fn what_can_be_redacted_is_a_picture() {
    let pictures: Vec<_> = FileType::ALL.into_iter().filter(|known| known.is_picture()).collect();
    assert_eq!(pictures, [FileType::Png, FileType::Jpeg, FileType::Gif, FileType::Webp]);
}

#[test]
fn short_files_are_told_too() {
    for known in FileType::ALL {
        let may_be_empty = matches!(known, FileType::Text | FileType::Csv | FileType::Json);
        assert_eq!(known.fits(b""), may_be_empty, "{known:?}");
    }
}
