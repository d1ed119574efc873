namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>What a scalar made of an input: a value, or the reason why there is none.</summary>
/// <typeparam name="T">The CLR type of the scalar's values.</typeparam>
public readonly record struct ScalarParse<T>
    where T : notnull
{
    private ScalarParse(T? value, string? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value; meaningful only while <see cref="Error"/> is null.</summary>
    public T? Value { get; }

    /// <summary>One sentence for the client that says what was expected, without repeating the input; null when there is a value.</summary>
    public string? Error { get; }

    /// <summary>A good value.</summary>
    public static implicit operator ScalarParse<T>(T value) => new(value, null);

#pragma warning disable CA1000 // The static factory on the generic type keeps call sites free of type inference puzzles.
    /// <summary>A good value.</summary>
    public static ScalarParse<T> From(T value) => new(value, null);

    /// <summary>No value; <paramref name="error"/> says what was expected.</summary>
    public static ScalarParse<T> Invalid(string error) => new(default, error);
#pragma warning restore CA1000
}
