namespace DataExchange.GraphQL.Language;

/// <summary>The kinds of syntax nodes; the names are those of the specification's grammar.</summary>
public enum SyntaxKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A document: the definitions of one source text, in order.</summary>
    Document,

    /// <summary>A query, mutation or subscription.</summary>
    OperationDefinition,

    /// <summary>A named fragment.</summary>
    FragmentDefinition,

    /// <summary>The definition of a variable.</summary>
    VariableDefinition,

    /// <summary>A selection set.</summary>
    SelectionSet,

    /// <summary>A field selection.</summary>
    Field,

    /// <summary>A fragment spread.</summary>
    FragmentSpread,

    /// <summary>An inline fragment.</summary>
    InlineFragment,

    /// <summary>An argument.</summary>
    Argument,

    /// <summary>A directive as applied.</summary>
    Directive,

    /// <summary>A variable in a value position.</summary>
    Variable,

    /// <summary>An integer literal, kept as written.</summary>
    IntValue,

    /// <summary>A float literal, kept as written.</summary>
    FloatValue,

    /// <summary>A string literal with its semantic value; a block string is already dedented.</summary>
    StringValue,

    /// <summary>A boolean literal.</summary>
    BooleanValue,

    /// <summary>The literal null.</summary>
    NullValue,

    /// <summary>An enum literal.</summary>
    EnumValue,

    /// <summary>A list literal.</summary>
    ListValue,

    /// <summary>An input object literal.</summary>
    ObjectValue,

    /// <summary>A field of an input object literal.</summary>
    ObjectField,

    /// <summary>A reference to a named type.</summary>
    NamedType,

    /// <summary>A reference to a list type.</summary>
    ListType,

    /// <summary>A reference to a non-null type.</summary>
    NonNullType,

    /// <summary>A schema definition.</summary>
    SchemaDefinition,

    /// <summary>A schema extension.</summary>
    SchemaExtension,

    /// <summary>A root operation type.</summary>
    OperationTypeDefinition,

    /// <summary>The definition of an output field.</summary>
    FieldDefinition,

    /// <summary>The definition of an argument or input field.</summary>
    InputValueDefinition,

    /// <summary>The definition of an enum value.</summary>
    EnumValueDefinition,

    /// <summary>A directive definition.</summary>
    DirectiveDefinition,

    /// <summary>The definition of a scalar type.</summary>
    ScalarTypeDefinition,

    /// <summary>The definition of an object type.</summary>
    ObjectTypeDefinition,

    /// <summary>The definition of an interface type.</summary>
    InterfaceTypeDefinition,

    /// <summary>The definition of a union type.</summary>
    UnionTypeDefinition,

    /// <summary>The definition of an enum type.</summary>
    EnumTypeDefinition,

    /// <summary>The definition of an input object type.</summary>
    InputObjectTypeDefinition,

    /// <summary>An extension of a scalar type.</summary>
    ScalarTypeExtension,

    /// <summary>An extension of an object type.</summary>
    ObjectTypeExtension,

    /// <summary>An extension of an interface type.</summary>
    InterfaceTypeExtension,

    /// <summary>An extension of a union type.</summary>
    UnionTypeExtension,

    /// <summary>An extension of an enum type.</summary>
    EnumTypeExtension,

    /// <summary>An extension of an input object type.</summary>
    InputObjectTypeExtension,
}
