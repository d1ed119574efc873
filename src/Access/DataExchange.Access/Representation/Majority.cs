namespace DataExchange.Access.Representation;

/// <summary>When a person comes of age: at 18.</summary>
public static class Majority
{
    private const int Years = 18;

    /// <summary>The midnight that starts the eighteenth birthday in Asia/Ho_Chi_Minh; the 1st of March for who was born on a 29th of February that the year lacks.</summary>
    public static DateTimeOffset Of(DateOnly bornOn)
    {
        var birthday = bornOn.AddYears(Years);
        return LocalDays.Midnight(birthday.Day == bornOn.Day ? birthday : birthday.AddDays(1));
    }
}
