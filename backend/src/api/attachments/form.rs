use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use multer::{Field, Multipart};
use support_widget::model::{FileFlaw, FileType, Limits};
use support_widget::wire::{FieldProblem, NewRequest};
use utoipa::ToSchema;

use super::file_name::sanitized;
use super::upload_body::{FileBytes, UploadBody, UploadError};
use crate::api::common::{parse, step, unreadable_body};
use crate::files::{FileStore, FileWriter, Upload};
use crate::http::{ApiError, BODY_LIMIT};

/// Reads a multipart form: the request as JSON in a text field, and its files, which are staged on disk as they arrive.
pub(crate) async fn read_form(
    files: &FileStore,
    limits: Limits,
    headers: &HeaderMap,
    body: &mut UploadBody,
) -> Result<(NewRequest, Option<Upload>), ApiError> {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(media_type).map_err(|_| unreadable_body())?;
    let file_bytes = body.file_bytes();
    let mut form = FormReader { files, limits, file_bytes, request: None, upload: None, count: 0, total: 0 };
    let read = form.read_parts(Multipart::new(&mut *body, boundary)).await;
    read.map_err(|error| error.into_api_error(body))?;
    let request = form.request.ok_or_else(|| ApiError::malformed("the form has no field named request"))?;
    Ok((request, form.upload))
}

/// Schema of the multipart form in the OpenAPI document.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form in the OpenAPI document; the form itself is read part by part")]
pub(crate) struct RequestForm {
    /// The request as JSON, without a file name.
    #[schema(content_media_type = "application/json")]
    request: String,
    /// The files, each part with a file name. The field may be repeated.
    #[schema(value_type = Vec<String>, format = Binary, required = false)]
    files: Vec<Vec<u8>>,
}

struct FormReader<'a> {
    files: &'a FileStore,
    limits: Limits,
    file_bytes: FileBytes,
    request: Option<NewRequest>,
    upload: Option<Upload>,
    count: usize,
    total: usize,
}

impl FormReader<'_> {
    async fn read_parts(&mut self, mut parts: Multipart<'_>) -> Result<(), FormError> {
        while let Some(part) = parts.next_field().await? {
            match part.name().unwrap_or_default() {
                "request" => self.read_request(part).await?,
                "files" => self.read_file(part).await?,
                // An error rather than ignored, so that no client believes the field was stored.
                name => Err(ApiError::field(step(name), "notAllowed", "unknown form field"))?,
            }
        }
        Ok(())
    }

    async fn read_request(&mut self, mut part: Field<'_>) -> Result<(), FormError> {
        if part.file_name().is_some() {
            Err(ApiError::malformed("the form field request must be text, without a file name"))?;
        }
        let mut json = Vec::new();
        while let Some(bytes) = part.chunk().await? {
            json.extend_from_slice(&bytes);
            if json.len() > BODY_LIMIT {
                Err(ApiError::TooLarge { limit: BODY_LIMIT })?;
            }
        }
        if self.request.replace(parse(&json)?).is_some() {
            Err(ApiError::malformed("the form has more than one field named request"))?;
        }
        Ok(())
    }

    async fn read_file(&mut self, mut part: Field<'_>) -> Result<(), FormError> {
        let name = part.file_name().ok_or_else(|| ApiError::malformed("every part named files needs a file name"))?;
        let name = sanitized(name);
        if self.count >= self.limits.files {
            return self.reject(FileFlaw::TooMany { limit: self.limits.files });
        }
        let Some(kind) = FileType::of_name(&name).filter(|&kind| self.limits.accept.has(kind)) else {
            return self.reject(FileFlaw::NotAllowed);
        };
        let mut file = self.upload().await?.write(name).await.map_err(ApiError::from)?;
        while let Some(bytes) = part.chunk().await? {
            self.file_bytes.add(bytes.len());
            self.total += bytes.len();
            self.check_size(file.size() + bytes.len())?;
            let is_beginning = file.head().len() < FileType::HEAD;
            file.write(&bytes).await.map_err(ApiError::from)?;
            if is_beginning && file.head().len() == FileType::HEAD {
                self.check_content(kind, &file)?;
            }
        }
        if file.size() == 0 {
            return self.reject(FileFlaw::Empty);
        }
        self.check_content(kind, &file)?;
        let file = file.finish().await.map_err(ApiError::from)?;
        self.upload().await?.add(file);
        self.count += 1;
        Ok(())
    }

    /// The upload, started with the first file: a form without files creates no folder.
    async fn upload(&mut self) -> Result<&mut Upload, ApiError> {
        let upload = match self.upload.take() {
            Some(upload) => upload,
            None => self.files.begin().await?,
        };
        Ok(self.upload.insert(upload))
    }

    fn check_size(&self, size: usize) -> Result<(), FormError> {
        let Limits { file_bytes, total_bytes, .. } = self.limits;
        if size > file_bytes {
            self.reject(FileFlaw::TooLarge { limit: file_bytes })
        } else if self.total > total_bytes {
            self.reject(FileFlaw::TotalTooLarge { limit: total_bytes })
        } else {
            Ok(())
        }
    }

    fn check_content(&self, kind: FileType, file: &FileWriter) -> Result<(), FormError> {
        if kind.fits(file.head()) { Ok(()) } else { self.reject(FileFlaw::ContentMismatch) }
    }

    /// Rejects the file that is being read.
    fn reject(&self, flaw: FileFlaw) -> Result<(), FormError> {
        let pointer = format!("/files/{}", self.count);
        let detail = detail(flaw);
        Err(FormError::Rejected(ApiError::Invalid(vec![FieldProblem {
            pointer,
            code: flaw.code().to_owned(),
            detail,
        }])))
    }
}

/// Why reading a form stopped.
enum FormError {
    Rejected(ApiError),
    Unreadable(multer::Error),
}

impl FormError {
    fn into_api_error(self, body: &UploadBody) -> ApiError {
        match self {
            Self::Rejected(error) => error,
            Self::Unreadable(multer::Error::StreamReadFailed(error)) => {
                error.downcast_ref::<UploadError>().map_or_else(unreadable_body, |&error| body.api_error(error))
            }
            Self::Unreadable(_) => unreadable_body(),
        }
    }
}

impl From<ApiError> for FormError {
    fn from(error: ApiError) -> Self {
        Self::Rejected(error)
    }
}

impl From<multer::Error> for FormError {
    fn from(error: multer::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// For developers; the widget has its own wording for people.
fn detail(flaw: FileFlaw) -> String {
    match flaw {
        FileFlaw::TooMany { limit } => format!("too many files; the limit is {limit}"),
        FileFlaw::TooLarge { limit } => format!("the file is larger than {limit} bytes"),
        FileFlaw::TotalTooLarge { limit } => format!("all files together are larger than {limit} bytes"),
        FileFlaw::Empty => "the file is empty".to_owned(),
        FileFlaw::NotAllowed => "files with this extension are not accepted".to_owned(),
        FileFlaw::ContentMismatch => "the content of the file does not match its extension".to_owned(),
        FileFlaw::Unreadable => "the file cannot be read".to_owned(),
    }
}
