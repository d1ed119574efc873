namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>How values of one custom scalar cross the border. Both functions are pure.</summary>
/// <param name="Name">The scalar's name in the SDL.</param>
/// <param name="ClrType">The CLR type of its values.</param>
/// <param name="Parse">Input to value.</param>
/// <param name="Serialize">Value to what JSON carries: string, bool, a number, or a <see cref="System.Text.Json.JsonElement"/>; null when the value is not of this scalar.</param>
internal sealed record ScalarBinding(string Name, Type ClrType, Func<ScalarInput, ScalarParse<object>> Parse, Func<object, object?> Serialize)
{
    public static ScalarBinding Of<T>(string name, Func<ScalarInput, ScalarParse<T>> parse, Func<T, object> serialize)
        where T : notnull =>
        new(
            name,
            typeof(T),
            input => parse(input) is { Error: null } good ? ScalarParse<object>.From(good.Value!) : ScalarParse<object>.Invalid(parse(input).Error!),
            value => value is T typed ? serialize(typed) : null);
}
