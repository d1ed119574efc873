namespace DataExchange.Access.Catalogue;

/// <summary>The form of the values that a coordinate gives, as far as transforms need to know: whatever its arguments are.</summary>
public enum ValueForm
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A <c>String</c>, an <c>ID</c> or a scalar of the schema's own that is written as text.</summary>
    Text,

    /// <summary>An <c>Int</c>, <c>Float</c> or <c>Decimal</c>.</summary>
    Number,

    /// <summary>A <c>Date</c>.</summary>
    Date,

    /// <summary>A <c>DateTime</c>.</summary>
    DateTime,

    /// <summary>A <c>Boolean</c>.</summary>
    Boolean,

    /// <summary>A value of an enumeration: only its members can stand in its place.</summary>
    Enumeration,

    /// <summary>An object with an amount and its currency, and nothing else.</summary>
    Money,

    /// <summary>An object that says in which province it lies.</summary>
    Address,

    /// <summary>Any other object.</summary>
    Object,

    /// <summary>A list of anything.</summary>
    List,
}
