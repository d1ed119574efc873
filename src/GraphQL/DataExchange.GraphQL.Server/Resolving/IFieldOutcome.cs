namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>A <see cref="FieldOutcome{T}"/> whose type the engine does not know.</summary>
internal interface IFieldOutcome
{
    object? BoxedValue { get; }

    FieldError? Error { get; }
}
