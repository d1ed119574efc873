using System.Collections.Immutable;
using System.Text;
using DataExchange.Access.Agreements;
using DataExchange.Access.Documents;
using DataExchange.Access.Documents.Agreements;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Agreements;

/// <summary>A file of agreements, read.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Agreements">What it holds.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record AgreementFile(string Name, ImmutableArray<Agreement> Agreements, ImmutableArray<DocumentProblem> Problems)
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static AgreementFile Read(string name)
    {
        try
        {
            if (new FileInfo(name).Length > DocumentLimits.Characters * 4L)
            {
                return new AgreementFile(name, [], [new DocumentProblem(1, 1, $"The file is too long; expected at most {DocumentLimits.Characters} characters.")]);
            }

            var read = AgreementYaml.Read(_utf8.GetString(File.ReadAllBytes(name)));
            return new AgreementFile(name, read.Agreements, read.Problems);
        }
        catch (ArgumentException)
        {
            return new AgreementFile(name, [], [new DocumentProblem(1, 1, "The file is not UTF-8; expected it to be.")]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Input($"The file `{name}` cannot be read: check its name.");
        }
    }
}
