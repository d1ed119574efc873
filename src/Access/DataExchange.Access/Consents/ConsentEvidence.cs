namespace DataExchange.Access.Consents;

/// <summary>What shows that a consent was given, and to which text.</summary>
/// <param name="Channel">Where, such as <c>VNEID</c>, <c>PORTAL</c>, <c>FRONT_DESK</c>.</param>
/// <param name="Method">How, such as <c>OTP</c>, <c>DIGITAL_SIGNATURE</c>, <c>WRITTEN</c>.</param>
/// <param name="At">When.</param>
/// <param name="Locale">The language of the text that was shown, such as <c>vi</c>.</param>
/// <param name="TextHash">The lower-case hexadecimal SHA-256 of the text that was shown, UTF-8.</param>
/// <param name="Signature">The signature over that text, or null where the method makes none.</param>
public sealed record ConsentEvidence(string Channel, string Method, DateTimeOffset At, string Locale, string TextHash, string? Signature = null);
