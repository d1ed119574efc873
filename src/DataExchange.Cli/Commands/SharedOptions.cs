using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The directory of embedded stores and keys",
        DefaultValueFactory = _ => ".data",
    };

    public static Option<int> Citizens()
    {
        var option = new Option<int>("--citizens") { Description = "How many synthetic citizens an empty store is filled with", DefaultValueFactory = _ => 10_000 };
        option.Validators.Add(result => InRange(result, option, 1, SyntheticWorld.MaxCitizens));
        return option;
    }

    public static Option<long> Seed() => new("--seed")
    {
        Description = "The seed of the synthetic world: the same seed gives the same data",
        DefaultValueFactory = _ => 1,
    };

    public static void InRange(OptionResult result, Option<int> option, int least, int most)
    {
        // What is no number at all is told by the parser itself.
        if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && (value < least || value > most))
        {
            result.AddError($"`{option.Name}` must be from {least} to {most}.");
        }
    }
}
