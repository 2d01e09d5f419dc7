/// Declares a struct of the wire or of a stored record, and implements serde (de)serialization and
/// [`Read`](crate::model::read::Read), the widget's own JSON parser. Each field is declared once.
///
/// Wire names are in camel case. Fields take serde's attributes as in any struct (`flatten` and `rename` only as the
/// sole attribute, below the doc comment). The macro adds those that follow from the type: an `Option` may be missing
/// and is omitted when it is `None`; a `Timestamp` has the format `date-time` in the OpenAPI document. `Read` is more
/// lenient than serde:
///
/// | field | result of `Read` if the member is missing or invalid |
/// | --- | --- |
/// | `T` | the whole struct is invalid |
/// | `T = value` | `value` |
/// | `Option<T>` | `None` |
/// | `bool` | `false` |
/// | `Vec<T>` | empty if missing or `null`; an invalid item makes the whole struct invalid |
/// | `Vec<String>` | empty; items that are not strings are skipped |
/// | `T => function` | as for `T`; a valid value is mapped by the function, for example from an alias |
macro_rules! wire_struct {
    ($(#[$($meta:tt)*])* pub struct $name:ident { $($fields:tt)* }) => {
        wire_struct!(@fields value [[$(#[$($meta)*])* $name] [] []] $($fields)*);
    };

    // All fields are processed: emit the struct and its `Read` implementation.
    (@fields $value:ident [[$(#[$($meta:tt)*])* $name:ident] [$($declared:tt)*] [$($read:tt)*]]) => {
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "camelCase")]
        $(#[$($meta)*])*
        pub struct $name { $($declared)* }

        impl $crate::model::read::Read for $name {
            fn read($value: &$crate::model::Json) -> Option<Self> {
                use $crate::model::read::*;
                $value.as_object()?;
                Some(Self { $($read)* })
            }
        }
    };

    // Process the next field: its attributes, its name, and its wire name.
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

    // Dispatch on the field's type: the serde attributes that it needs, and the expression that parses it.
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
