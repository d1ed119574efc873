using System.Globalization;

namespace DataExchange.Registries.Documents.Exchange;

/// <summary>The code of a state on the wire.</summary>
internal static class DeliveryStates
{
    /// <summary>Two digits; null for the sending.</summary>
    public static string? CodeOf(DeliveryState state) =>
        state == DeliveryState.Sent ? null : ((int)state).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The state of a two-digit code; false for a code that is none.</summary>
    public static bool TryOfCode(string? code, out DeliveryState state)
    {
        state = DeliveryState.Sent;
        if (code is not { Length: 2 } || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        state = (DeliveryState)number;
        return state != DeliveryState.Sent && Enum.IsDefined(state);
    }
}
