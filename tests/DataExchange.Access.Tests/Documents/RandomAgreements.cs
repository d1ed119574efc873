using System.Text;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Tests.Documents;

/// <summary>Agreements with texts that trip readers of YAML.</summary>
internal sealed class RandomAgreements(Random random)
{
    private static readonly string[] _pieces =
    [
        "no", "yes", "on", "null", "~", "true", "1", "2.10", "0x1F", "1_000", "2026-01-01", ".inf", "Luật", "Đất đai", " ", "  ", "'", "\"", "\\", "\n", "\r", "\t", ": ", " #", "- ", "? ", "& ", "*", "!", "|", ">",
        "%", "@", "`", "{", "}", "[", "]", ",", "---", "...", "<<", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\u0000", "\u200B", "🇻🇳", "ế", "e\u0302\u0301", "=", "≠", "ａ",
    ];

    private static readonly string[] _conditions = ["a = \"79\"", "caller.agency = owner and not (x ≠ 1 or y in (\"a\", \"b\"))", "issuedOn < now", "a = \"it's # no: comment\""];

    internal Agreement Next() => new()
    {
        Id = Text(),
        Version = random.Next(1, 1000),
        Status = Any<AgreementStatus>(),
        Supersedes = Maybe(random.Next(1, 5)),
        ProviderAgency = Text(),
        ConsumerAgency = Text(),
        Clients = [.. Many(() => ClientId.Parse($"VN:GOV:H{random.Next(10, 99)}:c-{random.Next(100)}"))],
        Purposes = [.. Many(Text)],
        LegalBasis = new LegalBasis(Any<LegalBasisType>(), Text(), random.Next(2) == 0 ? "" : Text()),
        Validity = new Validity(Day(0), random.Next(3) == 0 ? null : Day(4000)),
        ReviewOn = random.Next(2) == 0 ? null : Day(0),
        RetentionDays = Maybe(random.Next()),
        Limits = random.Next(2) == 0
            ? null
            : new AgreementLimits { RequestsPerDay = Maybe(1 + random.Next(1000)), SubjectsPerRequest = Maybe(1 + random.Next(1000)), SubjectsPerDay = Maybe(1 + random.Next(1000)) },
        OnwardSharing = random.Next(2) == 0,
        ShownToSubject = random.Next(2) == 0,
        Obligations = [.. Many(Any<Obligation>)],
        Grants = [.. Many(Grant)],
    };

    private Grant Grant() => new($"T{random.Next(9)}.{(random.Next(3) == 0 ? "*" : "f" + random.Next(9))}", Text())
    {
        Effect = Any<GrantEffect>(),
        Use = Any<GrantUse>(),
        Transform = Any<Transform>(),
        ConsentScope = random.Next(2) == 0 ? null : Text(),
        RowCondition = random.Next(2) == 0 ? null : _conditions[random.Next(_conditions.Length)],
        CacheSeconds = Maybe(random.Next(100_000)),
    };

    private string Text()
    {
        var text = new StringBuilder();
        for (var i = random.Next(5); i >= 0; i--)
        {
            text.Append(_pieces[random.Next(_pieces.Length)]);
        }

        return text.ToString();
    }

    private DateOnly Day(int least) => new DateOnly(2026, 1, 1).AddDays(least + random.Next(3000));

    private int? Maybe(int number) => random.Next(2) == 0 ? null : number;

    private TEnum Any<TEnum>() where TEnum : struct, Enum => Enum.GetValues<TEnum>()[random.Next(Enum.GetValues<TEnum>().Length)];

    private IEnumerable<T> Many<T>(Func<T> one)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            yield return one();
        }
    }
}
