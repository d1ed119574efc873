namespace DataExchange.Registries.Tax.Assessment;

/// <summary>
/// Tax on the income of one calendar year. The seven brackets and the deductions are those in force from 2020 to
/// 2025 (Law on Personal Income Tax, Resolution 954/2020/UBTVQH14). Amounts are whole VND.
/// </summary>
internal static class IncomeTax
{
    /// <summary>What is deducted for the taxpayer.</summary>
    public const long PersonalDeduction = 132_000_000;

    /// <summary>What is deducted for each dependant.</summary>
    public const long DependantDeduction = 52_800_000;

    private static readonly (long UpTo, int Percent)[] Brackets =
    [
        (60_000_000, 5),
        (120_000_000, 10),
        (216_000_000, 15),
        (384_000_000, 20),
        (624_000_000, 25),
        (960_000_000, 30),
        (long.MaxValue, 35),
    ];

    /// <summary>What is subtracted from the income of a taxpayer with this many dependants.</summary>
    public static long Deductions(int dependants) => PersonalDeduction + (dependants * DependantDeduction);

    /// <summary>The tax on an income after deductions; zero where the deductions exceed it.</summary>
    public static long Of(long income, long deductions)
    {
        var taxable = Math.Max(0, income - deductions);
        var tax = 0L;
        var from = 0L;
        foreach (var (upTo, percent) in Brackets)
        {
            if (taxable <= from)
            {
                break;
            }

            tax += (Math.Min(taxable, upTo) - from) * percent / 100;
            from = upTo;
        }

        return tax;
    }
}
