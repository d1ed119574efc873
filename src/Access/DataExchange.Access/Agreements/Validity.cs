using System.Globalization;

namespace DataExchange.Access.Agreements;

/// <summary>
/// The days <c>[From, To)</c> on which an agreement can be in force, as days of Asia/Ho_Chi_Minh: it begins at the midnight
/// that starts <paramref name="From"/> and ends at the midnight that starts <paramref name="To"/>.
/// </summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last one, or null for no end.</param>
public readonly record struct Validity(DateOnly From, DateOnly? To)
{
    /// <summary>The instant at which it begins.</summary>
    public DateTimeOffset Begins => LocalDays.Midnight(From);

    /// <summary>The first instant at which it is over, or null for no end.</summary>
    public DateTimeOffset? Ends => To is { } to ? LocalDays.Midnight(to) : null;

    /// <summary>False when no instant lies in it.</summary>
    public bool IsWellFormed => To is not { } to || to > From;

    /// <summary>Whether <paramref name="now"/> lies in it.</summary>
    public bool Contains(DateTimeOffset now) => now >= Begins && (Ends is not { } ends || now < ends);

    /// <summary>Whether it has been and is over.</summary>
    public bool IsOver(DateTimeOffset now) => Ends is { } ends && now >= ends;

    /// <summary>The first instant after <paramref name="now"/> at which <see cref="Contains"/> may change, or null.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) => now < Begins ? Begins : Ends is { } ends && now < ends ? ends : null;

    /// <summary>Reads <c>2026-01-01/2031-01-01</c>, or <c>2026-01-01/</c> for no end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="validity">The days; only meaningful when true is returned.</param>
    /// <param name="reason">Null, or one sentence that says what was expected.</param>
    public static bool TryParse(string? text, out Validity validity, out string? reason)
    {
        validity = default;
        var parts = (text ?? "").Split('/');
        DateOnly to = default;
        if (parts.Length != 2 || !Day(parts[0], out var from) || (parts[1].Length > 0 && !Day(parts[1], out to)))
        {
            reason = "A validity must be two days joined by a slash, such as `2026-01-01/2031-01-01`, the second optional.";
            return false;
        }

        validity = new Validity(from, parts[1].Length > 0 ? to : null);
        reason = validity.IsWellFormed ? null : "A validity must end after the day on which it begins.";
        return reason is null;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{(To is { } to ? to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}");

    private static bool Day(string text, out DateOnly day)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
