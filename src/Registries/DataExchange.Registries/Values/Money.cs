using System.Diagnostics.CodeAnalysis;

namespace DataExchange.Registries.Values;

/// <summary>An amount in a currency.</summary>
public readonly record struct Money
{
    private readonly string? currency;

    private Money(decimal amount, string currency)
    {
        Amount = amount;
        this.currency = currency;
    }

    /// <summary>The amount, in units of the currency; it may be negative.</summary>
    public decimal Amount { get; }

    /// <summary>The currency as an ISO 4217 code; empty for the default value, which is no amount.</summary>
    public string Currency => currency ?? string.Empty;

    /// <summary>An amount in Vietnamese đồng, which has no smaller unit in use.</summary>
    public static Money Dong(long amount) => new(amount, "VND");

    /// <summary>Takes an amount and a currency of three capital letters; đồng are whole.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The currency; null is refused.</param>
    /// <param name="value">The money, when it returns true.</param>
    /// <param name="reason">Why it is refused, when it returns false.</param>
    public static bool TryCreate(decimal amount, string? currency, out Money value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        reason = currency switch
        {
            not { Length: 3 } => "a currency is an ISO 4217 code of three letters",
            _ when !currency.All(char.IsAsciiLetterUpper) => "a currency is an ISO 4217 code of three capital letters",
            "VND" when amount != decimal.Truncate(amount) => "an amount in đồng is whole",
            _ => null,
        };
        if (reason is not null)
        {
            return false;
        }

        value = new Money(amount, currency!);
        return true;
    }
}
