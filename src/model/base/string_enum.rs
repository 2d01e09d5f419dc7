/// Declares an enum whose variants are strings (words) in attributes or on the wire.
///
/// Each variant is declared once with its word. `ALL`, `as_str`, `parse`, `Read`, serde and the OpenAPI schema are
/// generated from it. Words after `|` are aliases of earlier builds: accepted when parsing, and never written.
macro_rules! string_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal $(| $alias:literal)* ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word $(, alias = $alias)*)] $variant ),+
        }

        // The derived implementation would embed the words once more for each output format.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        // The derived schema would list the variants' names instead of the words, which are fragments of a macro there.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                let words = Self::ALL.iter().map(|variant| variant.as_str());
                let schema = utoipa::openapi::ObjectBuilder::new().schema_type(utoipa::openapi::Type::String);
                schema.enum_values(Some(words)).into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
        }

        impl crate::model::Word for $name {
            fn read(word: &str) -> Option<Self> {
                Self::parse(word)
            }

            fn words() -> Vec<&'static str> {
                Self::ALL.iter().map(|variant| variant.as_str()).collect()
            }
        }

        impl crate::model::read::Read for $name {
            fn read(value: &crate::model::Json) -> Option<Self> {
                Self::parse(value.as_str()?)
            }
        }

        impl $name {
            /// All variants in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the word for this variant in attributes and on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Parses a word or an alias; `None` for an unknown word.
            pub fn parse(word: &str) -> Option<Self> {
                $( $( if word == $alias { return Some(Self::$variant); } )* )+
                Self::ALL.iter().copied().find(|variant| variant.as_str() == word)
            }
        }
    };
}

pub(crate) use string_enum;

/// An enum whose variants are words in attributes or on the wire; declared by `string_enum!`.
pub trait Word: Copy {
    /// Parses a word or an alias; `None` for an unknown word.
    fn read(word: &str) -> Option<Self>;

    /// Returns all words in declaration order, without aliases.
    fn words() -> Vec<&'static str>;
}
