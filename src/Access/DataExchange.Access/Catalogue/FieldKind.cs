namespace DataExchange.Access.Catalogue;

/// <summary>The sorts of values that a coordinate can give.</summary>
public enum FieldKind
{
    /// <summary>Not known, or nothing that can stand alone: an abstract type, a field with a required argument. No condition can read it.</summary>
    Unknown,

    /// <summary>A string, identifier, code or enumeration value.</summary>
    Text,

    /// <summary>An <c>Int</c>, <c>Float</c> or <c>Decimal</c>.</summary>
    Number,

    /// <summary>A <c>Date</c>.</summary>
    Date,

    /// <summary>A <c>DateTime</c>.</summary>
    DateTime,

    /// <summary>A <c>Boolean</c>.</summary>
    Boolean,

    /// <summary>One object of a concrete type.</summary>
    Object,

    /// <summary>A list of anything. No condition can read it, because it would not say which element it means.</summary>
    List,
}
