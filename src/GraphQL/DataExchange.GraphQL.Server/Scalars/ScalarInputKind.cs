namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>The form in which a value of a custom scalar was written: the JSON kinds, null excluded.</summary>
public enum ScalarInputKind
{
    /// <summary>A string, or in a document also an enum value.</summary>
    String,

    /// <summary>A number with or without a fraction.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A list or an object.</summary>
    Structure,
}
