namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>The outcome of a field for one parent where some may fail: a value or an error. Both convert implicitly; any resolver may return it in place of its value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct FieldOutcome<T> : IFieldOutcome
{
    private FieldOutcome(T? value, FieldError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value, which may be null; meaningful only while <see cref="Error"/> is null.</summary>
    public T? Value { get; }

    /// <summary>The error, or null when there is a value.</summary>
    public FieldError? Error { get; }

    object? IFieldOutcome.BoxedValue => Value;

    /// <summary>A value.</summary>
    public static implicit operator FieldOutcome<T>(T? value) => new(value, null);

    /// <summary>An error.</summary>
    public static implicit operator FieldOutcome<T>(FieldError error) => new(default, error);

#pragma warning disable CA1000 // The static factories are the named alternates of the conversions.
    /// <summary>A value; the named form of the conversion, for values of interface type.</summary>
    public static FieldOutcome<T> FromValue(T? value) => new(value, null);

    /// <summary>An error; the named form of the conversion.</summary>
    public static FieldOutcome<T> FromError(FieldError error) => new(default, error);
#pragma warning restore CA1000
}
