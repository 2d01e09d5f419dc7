use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use multer::{Field, Multipart};
use support_widget::model::{FileFlaw, FileType, Limits};
use support_widget::wire::{FieldProblem, NewRequest};

use super::file_name::cleaned;
use super::parse::{parse, step};
use super::submitted::{Submitted, unreadable};
use super::upload_body::{Broken, OfFiles, UploadBody};
use crate::files::{FileStore, FileWriter, Upload};
use crate::http::{BODY_LIMIT, Refusal};

/// A form that is being read: its files go to the disk as they come.
pub(super) struct Form<'a> {
    files: &'a FileStore,
    limits: Limits,
    of_files: OfFiles,
    request: Option<NewRequest>,
    upload: Option<Upload>,
    count: usize,
    total: usize,
}

impl<'a> Form<'a> {
    /// Reads a form: the request in a text field, and files.
    pub(super) async fn read(
        files: &'a FileStore,
        limits: Limits,
        headers: &HeaderMap,
        body: &mut UploadBody,
    ) -> Result<Submitted, Refusal> {
        let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let boundary = multer::parse_boundary(media_type).map_err(|_| unreadable())?;
        let of_files = body.of_files();
        let mut form = Self { files, limits, of_files, request: None, upload: None, count: 0, total: 0 };
        let read = form.read_parts(Multipart::new(&mut *body, boundary)).await;
        read.map_err(|stop| stop.refusal(body))?;
        let request = form.request.ok_or_else(|| Refusal::malformed("the form has no field named request"))?;
        Ok(Submitted { request, upload: form.upload })
    }

    async fn read_parts(&mut self, mut parts: Multipart<'_>) -> Result<(), Stop> {
        while let Some(part) = parts.next_field().await? {
            match part.name().unwrap_or_default() {
                "request" => self.read_request(part).await?,
                "files" => self.read_file(part).await?,
                // Refused and not dropped, so that nobody believes it arrived.
                name => Err(Refusal::field(step(name), "notAllowed", "this backend takes no such part"))?,
            }
        }
        Ok(())
    }

    async fn read_request(&mut self, mut part: Field<'_>) -> Result<(), Stop> {
        if part.file_name().is_some() {
            Err(Refusal::malformed("the field named request is text, without a file name"))?;
        }
        let mut json = Vec::new();
        while let Some(bytes) = part.chunk().await? {
            json.extend_from_slice(&bytes);
            if json.len() > BODY_LIMIT {
                Err(Refusal::TooLarge { limit: BODY_LIMIT })?;
            }
        }
        if self.request.replace(parse(&json)?).is_some() {
            Err(Refusal::malformed("the form has more than one field named request"))?;
        }
        Ok(())
    }

    async fn read_file(&mut self, mut part: Field<'_>) -> Result<(), Stop> {
        let name = part.file_name().ok_or_else(|| Refusal::malformed("a file has a file name"))?;
        let name = cleaned(name);
        if self.count >= self.limits.files {
            return self.refuse(FileFlaw::TooMany { limit: self.limits.files });
        }
        let Some(kind) = FileType::of_name(&name).filter(|&kind| self.limits.accept.has(kind)) else {
            return self.refuse(FileFlaw::NotAllowed);
        };
        let mut file = self.upload().await?.write(name).await.map_err(Refusal::from)?;
        while let Some(bytes) = part.chunk().await? {
            self.of_files.add(bytes.len());
            self.total += bytes.len();
            self.check_size(file.size() + bytes.len())?;
            let is_beginning = file.head().len() < FileType::HEAD;
            file.write(&bytes).await.map_err(Refusal::from)?;
            if is_beginning && file.head().len() == FileType::HEAD {
                self.check_content(kind, &file)?;
            }
        }
        if file.size() == 0 {
            return self.refuse(FileFlaw::Empty);
        }
        self.check_content(kind, &file)?;
        let file = file.finish().await.map_err(Refusal::from)?;
        self.upload().await?.add(file);
        self.count += 1;
        Ok(())
    }

    /// A form without files has no folder on the disk.
    async fn upload(&mut self) -> Result<&mut Upload, Refusal> {
        let upload = match self.upload.take() {
            Some(upload) => upload,
            None => self.files.begin().await?,
        };
        Ok(self.upload.insert(upload))
    }

    fn check_size(&self, size: usize) -> Result<(), Stop> {
        let Limits { file_bytes, total_bytes, .. } = self.limits;
        if size > file_bytes {
            self.refuse(FileFlaw::TooLarge { limit: file_bytes })
        } else if self.total > total_bytes {
            self.refuse(FileFlaw::TotalTooLarge { limit: total_bytes })
        } else {
            Ok(())
        }
    }

    fn check_content(&self, kind: FileType, file: &FileWriter) -> Result<(), Stop> {
        if kind.fits(file.head()) { Ok(()) } else { self.refuse(FileFlaw::ContentMismatch) }
    }

    /// Refuses the file that is being read.
    fn refuse(&self, flaw: FileFlaw) -> Result<(), Stop> {
        let pointer = format!("/files/{}", self.count);
        let detail = detail(flaw);
        Err(Stop::Refused(Refusal::Invalid(vec![FieldProblem { pointer, code: flaw.code().to_owned(), detail }])))
    }
}

/// Why a form is not read to its end.
enum Stop {
    Refused(Refusal),
    Unreadable(multer::Error),
}

impl Stop {
    fn refusal(self, body: &UploadBody) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal,
            Self::Unreadable(multer::Error::StreamReadFailed(error)) => {
                error.downcast_ref::<Broken>().map_or_else(unreadable, |&broken| body.refusal(broken))
            }
            Self::Unreadable(_) => unreadable(),
        }
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<multer::Error> for Stop {
    fn from(error: multer::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// For developers; people read the wording of their own language.
fn detail(flaw: FileFlaw) -> String {
    match flaw {
        FileFlaw::TooMany { limit } => format!("at most {limit} files"),
        FileFlaw::TooLarge { limit } => format!("a file may have at most {limit} bytes"),
        FileFlaw::TotalTooLarge { limit } => format!("all files together may have at most {limit} bytes"),
        FileFlaw::Empty => "there is nothing in it".to_owned(),
        FileFlaw::NotAllowed => "files with this extension are not taken".to_owned(),
        FileFlaw::ContentMismatch => "what is in it is not what its extension says".to_owned(),
        FileFlaw::Unreadable => "it cannot be read".to_owned(),
    }
}
