use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use support_widget::model::{Conclusion, Step};
use support_widget::wire::NewRequest;

use crate::files::StagedFile;

/// A SHA-256 digest.
type Fingerprint = [u8; 32];

/// The SHA-256 of a request's content: the first is the one to store, and either may be stored already.
///
/// Computed over the parsed fields and not over the bytes: the same content may arrive as JSON or as a form, with other
/// whitespace, and with a boundary that differs at each attempt. Member names are sorted, so that moving a field in the
/// code keeps stored fingerprints valid. Files count by name, order and content; without files, the fields alone count.
///
/// Renamed words of the wire count under their first names, because stored fingerprints outlive an upgrade: a request
/// whose answer was lost before the upgrade is sent again after it, in former or in present words. The second
/// fingerprint is that of a page whose own step was called `license` while the built-in one was still `licence`. (Where
/// both were ticked, both have one name now: such a request is refused as another content, and not stored twice.)
pub(crate) fn fingerprints(request: &NewRequest, files: &[StagedFile]) -> Result<[Fingerprint; 2], serde_json::Error> {
    let mut fields = serde_json::to_value(request)?;
    fields.pointer_mut("/escalation/conclusion").into_iter().for_each(put_in_former_words);
    let with_own_step = digest(&fields, files);
    let steps = fields.pointer_mut("/escalation/stepsTried").and_then(Value::as_array_mut);
    steps.into_iter().flatten().for_each(put_in_former_words);
    Ok([digest(&fields, files), with_own_step])
}

fn put_in_former_words(word: &mut Value) {
    let renamed = [(Conclusion::Escalate.as_str(), "goOn"), (Step::LICENSE, "licence")];
    if let Some((_, former)) = renamed.into_iter().find(|(present, _)| *word == *present) {
        *word = former.into();
    }
}

fn digest(fields: &Value, files: &[StagedFile]) -> Fingerprint {
    let mut content = canonical(fields);
    if !files.is_empty() {
        content.push_str(&canonical(&files.iter().map(file).collect()));
    }
    Sha256::digest(content).into()
}

fn file(file: &StagedFile) -> Value {
    json!({ "name": file.name, "size": file.size, "sha256": file.sha256 })
}

/// Canonical JSON: sorted member names, no whitespace.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().map(member).collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}

fn member((name, value): (&String, &Value)) -> String {
    format!("{}:{}", Value::from(name.as_str()), canonical(value))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn hexadecimal(json: &str) -> String {
        with_files(json, &[])
    }

    fn with_files(json: &str, files: &[StagedFile]) -> String {
        let request = serde_json::from_str(json).expect("a request");
        let [digest, _] = fingerprints(&request, files).expect("fingerprints");
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    const REQUEST: &str = r#"{"kind":"partnerCenter","cloud":"global","title":"A","description":"B",
        "severity":"minimal","primaryContact":{"email":"a@contoso.com","phoneNumber":"+34 91 555 01 00"}}"#;

    #[test]
    fn it_depends_on_the_content_and_not_on_how_it_was_written() {
        let other_order = r#"{ "primaryContact":{"phoneNumber":"+34 91 555 01 00","email":"a@contoso.com"},
            "diagnosticConsent":false, "categoryId":null, "severity":"minimal", "unknown":1,
            "description":"\u0042", "title":"A", "cloud":"global", "kind":"partnerCenter" }"#;
        assert_eq!(hexadecimal(REQUEST), hexadecimal(other_order));
        assert_ne!(hexadecimal(REQUEST), hexadecimal(&REQUEST.replace("\"B\"", "\"b\"")));
    }

    /// Fingerprints are stored: another one after an update would refuse the repetition of a call made before.
    #[test]
    fn it_stays_the_same_from_version_to_version() {
        assert_eq!(hexadecimal(REQUEST), "24c0ee4be1f665d2ec1119b482f40d18a3a36d4b82a5b639b04dbdd76a249dd6");
    }

    #[test]
    fn files_count_by_name_order_and_content_and_not_by_where_they_lie() {
        let file =
            |name: &str, size, byte| StagedFile { id: Uuid::new_v4(), name: name.to_owned(), size, sha256: [byte; 32] };
        let digest = |files: &[StagedFile]| with_files(REQUEST, files);
        let (a, b) = (file("a.log", 1, 1), file("b.log", 2, 2));
        assert_eq!(digest(&[a.clone(), b.clone()]), digest(&[file("a.log", 1, 1), file("b.log", 2, 2)]));
        let others = [
            vec![],
            vec![a.clone()],
            vec![b.clone(), a.clone()],
            vec![file("c.log", 1, 1), b.clone()],
            vec![file("a.log", 1, 3), b.clone()],
            vec![file("a.log", 3, 1), b.clone()],
        ];
        for other in others {
            assert_ne!(digest(&[a.clone(), b.clone()]), digest(&other), "{other:?}");
        }
        assert_eq!(digest(&[a]), "9d79c0c8718eaa435d3dc56a7053d29e53e7a6cb75e9b3f4f9c9710c9d434524");
    }
}
