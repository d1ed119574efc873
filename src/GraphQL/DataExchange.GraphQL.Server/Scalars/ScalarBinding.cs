using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using DataExchange.GraphQL.Coercion;

namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>How values of one custom scalar cross the border. Both functions are pure.</summary>
internal sealed class ScalarBinding : IScalarCoercer
{
    private readonly Func<ScalarInput, object?> _parse;

    private ScalarBinding(string name, Type clrType, string expected, Func<ScalarInput, object?> parse, Func<object, object?> serialize)
    {
        Name = name;
        ClrType = clrType;
        Expected = expected;
        _parse = parse;
        Serialize = serialize;
    }

    /// <summary>The scalar's name in the SDL.</summary>
    public string Name { get; }

    /// <summary>The CLR type of its values.</summary>
    public Type ClrType { get; }

    /// <inheritdoc/>
    public string Expected { get; }

    /// <summary>Value to what JSON carries; null when the value is not of this scalar.</summary>
    public Func<object, object?> Serialize { get; }

    public static ScalarBinding Of<T>(string name, Func<ScalarInput, ScalarParse<T>> parse, Func<T, object> serialize, string? expected)
        where T : notnull
    {
        object? Parse(ScalarInput input) => parse(input) is { Error: null } good ? good.Value : null;
        return new(name, typeof(T), expected ?? $"a `{name}`", Parse, value => value is T typed ? serialize(typed) : null);
    }

    /// <inheritdoc/>
    public bool TryCoerce(object raw, [NotNullWhen(true)] out object? value)
    {
        value = _parse(Input(raw));
        return value is not null;
    }

    private static ScalarInput Input(object raw) => raw switch
    {
        string text => new ScalarInput(ScalarInputKind.String, text),
        bool flag => new ScalarInput(ScalarInputKind.Boolean, flag ? "true" : "false"),
        IFormattable number => new ScalarInput(ScalarInputKind.Number, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => new ScalarInput(ScalarInputKind.Structure, JsonSerializer.Serialize(raw)),
    };
}
