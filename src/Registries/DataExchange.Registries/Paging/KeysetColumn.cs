using System.Globalization;
using System.Linq.Expressions;

namespace DataExchange.Registries.Paging;

/// <summary>A column of an order: text, a whole number or a day, never null.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
public sealed class KeysetColumn<TRow>
{
    private readonly Func<TRow, string> write;
    private readonly Func<string, Expression?> read;

    private KeysetColumn(LambdaExpression property, bool descending, Func<TRow, string> write, Func<string, Expression?> read)
    {
        Property = property;
        Descending = descending;
        this.write = write;
        this.read = read;
    }

    internal LambdaExpression Property { get; }

    internal bool Descending { get; }

#pragma warning disable CA1000 // The factories are told apart by the type of the column.
    /// <summary>Orders by text, code point by code point.</summary>
    public static KeysetColumn<TRow> Of(Expression<Func<TRow, string>> property, bool descending = false)
    {
        ArgumentNullException.ThrowIfNull(property);
        return new(property, descending, property.Compile(), text => Parameter(text));
    }

    /// <summary>Orders by a whole number.</summary>
    public static KeysetColumn<TRow> Of(Expression<Func<TRow, long>> property, bool descending = false)
    {
        ArgumentNullException.ThrowIfNull(property);
        var get = property.Compile();
        return new(
            property,
            descending,
            row => get(row).ToString(CultureInfo.InvariantCulture),
            text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Parameter(number) : null);
    }

    /// <summary>Orders by a day.</summary>
    public static KeysetColumn<TRow> Of(Expression<Func<TRow, DateOnly>> property, bool descending = false)
    {
        ArgumentNullException.ThrowIfNull(property);
        var get = property.Compile();
        return new(
            property,
            descending,
            row => get(row).ToString("O", CultureInfo.InvariantCulture),
            text => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Parameter(day) : null);
    }
#pragma warning restore CA1000

    internal string Write(TRow row) => write(row);

    /// <summary>The value of a cursor as a query parameter; null when it is not one of this column.</summary>
    internal Expression? Read(string text) => read(text);

    // A member of a captured object and not a constant, so that the SQL is the same for every cursor.
    private static MemberExpression Parameter<T>(T value)
    {
        Expression<Func<T>> captured = () => value;
        return (MemberExpression)captured.Body;
    }
}
