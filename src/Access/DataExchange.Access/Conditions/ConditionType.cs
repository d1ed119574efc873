namespace DataExchange.Access.Conditions;

/// <summary>What kind of value an operand of a row condition has.</summary>
public enum ConditionType
{
    /// <summary>A string, identifier, code or enumeration value; compared by ordinal equality only.</summary>
    Text,

    /// <summary>A number, also one that travels as text, such as <c>Decimal</c>.</summary>
    Number,

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>An instant, RFC 3339.</summary>
    DateTime,

    /// <summary>True or false; compared by equality only.</summary>
    Boolean,
}
