/// Declares a struct of the wire or of a kept record with what reads and writes it: serde, and
/// [`Read`](crate::model::read::Read), by which the widget reads. Each field is written once.
///
/// Names are in camel case on the wire. serde's attributes stand above fields as in any struct (`flatten` and `rename`
/// alone, below the comment), but for what types say by themselves: an `Option` may be missing, and is left out when it
/// is `None`; a `Timestamp` is a date and time in the OpenAPI document. `Read` forgives more than serde:
///
/// | field | where it is missing or cannot be read |
/// | --- | --- |
/// | `T` | all of it cannot be read |
/// | `T = value` | it is `value` |
/// | `Option<T>` | it is `None` |
/// | `bool` | it is not set |
/// | `Vec<T>` | it is empty where it is missing or `null`; one bad item, and all of it cannot be read |
/// | `Vec<String>` | it is empty; an item that is no text is left out |
/// | `T => function` | as `T`; else the function changes it, such as an alias into the present word |
macro_rules! wire_struct {
    ($(#[$($meta:tt)*])* pub struct $name:ident { $($fields:tt)* }) => {
        wire_struct!(@fields value [[$(#[$($meta)*])* $name] [] []] $($fields)*);
    };

    // All fields are known.
    (@fields $value:ident [[$(#[$($meta:tt)*])* $name:ident] [$($declared:tt)*] [$($read:tt)*]]) => {
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "camelCase")]
        $(#[$($meta)*])*
        pub struct $name { $($declared)* }

        impl $crate::model::read::Read for $name {
            fn read($value: &serde_json::Value) -> Option<Self> {
                use $crate::model::read::*;
                $value.as_object()?;
                Some(Self { $($read)* })
            }
        }
    };

    // The next field: its attributes, its name, and its name on the wire.
    (@fields $value:ident $known:tt $(#[doc = $doc:tt])* #[serde(flatten)] pub $field:ident: $type:ty, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$(#[doc = $doc])* #[serde(flatten)] pub $field: $type,]
            [$field: Read::read($value)?,] $($rest)*);
    };
    (@fields $value:ident $known:tt $(#[doc = $doc:tt])* #[serde(rename = $key:tt)] pub $field:ident: $($rest:tt)*) => {
        wire_struct!(@type $value $known [$(#[doc = $doc])* #[serde(rename = $key)] pub] $field, $key; $($rest)*);
    };
    (@fields $value:ident $known:tt $(#[$($meta:tt)*])* pub $field:ident: $($rest:tt)*) => {
        wire_struct!(@type $value $known [$(#[$($meta)*])* pub] $field, $crate::model::wire_name!($field);
            $($rest)*);
    };

    // Its type, what serde is told about that, and how it is read.
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; Option<Timestamp>, $($rest:tt)*) => {
        wire_struct!(@add $value $known [
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
            $($pub)* $field: Option<Timestamp>,
        ] [$field: member($value, $key),] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; Option<$type:ty>, $($rest:tt)*) => {
        wire_struct!(@add $value $known [
            #[serde(default, skip_serializing_if = "Option::is_none")]
            $($pub)* $field: Option<$type>,
        ] [$field: member($value, $key),] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; Timestamp, $($rest:tt)*) => {
        wire_struct!(@add $value $known [
            #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
            $($pub)* $field: Timestamp,
        ] [$field: member($value, $key)?,] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; Vec<String> => $map:expr, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$($pub)* $field: Vec<String>,] [$field: $map(texts($value, $key)),] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; Vec<String>, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$($pub)* $field: Vec<String>,] [$field: texts($value, $key),] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; Vec<$type:ty>, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$($pub)* $field: Vec<$type>,] [$field: list($value, $key)?,] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; bool, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$($pub)* $field: bool,] [$field: flag($value, $key),] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; $type:ty = $default:expr, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$($pub)* $field: $type,]
            [$field: member($value, $key).unwrap_or($default),] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; $type:ty => $map:expr, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$($pub)* $field: $type,] [$field: $map(member($value, $key)?),] $($rest)*);
    };
    (@type $value:ident $known:tt [$($pub:tt)*] $field:ident, $key:expr; $type:ty, $($rest:tt)*) => {
        wire_struct!(@add $value $known [$($pub)* $field: $type,] [$field: member($value, $key)?,] $($rest)*);
    };

    (@add $value:ident [$struct:tt [$($declared:tt)*] [$($read:tt)*]] [$($field:tt)*] [$($reading:tt)*] $($rest:tt)*) => {
        wire_struct!(@fields $value [$struct [$($declared)* $($field)*] [$($read)* $($reading)*]] $($rest)*);
    };
}

pub(crate) use wire_struct;
