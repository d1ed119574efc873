namespace DataExchange.GraphQL.Server.Values;

/// <summary>Named input values, for binding them to the members of a CLR type.</summary>
internal interface IInputFields
{
    bool TryGet(string name, out object? value);
}
