using System.Text;
using DataExchange.AccessLog.Subjects;

namespace DataExchange.AccessLog.Tests.Subjects;

public sealed class SubjectPseudonymiserTests
{
    private static readonly byte[] _key = Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef");

    [Fact]
    public void Subject_is_the_golden_hash()
        => Assert.Equal(
            "9afce2503dd43c75058254e92cfda23eec7011c1cb9cc088c77f7b46f13ac556",
            new SubjectPseudonymiser(_key).Subject("Citizen.personalId", "001085012345"));

    [Fact]
    public void Parts_cannot_slide_into_each_other()
    {
        var subjects = new SubjectPseudonymiser(_key);
        Assert.NotEqual(subjects.Subject("ab", "c"), subjects.Subject("a", "bc"));
        Assert.NotEqual(subjects.Subject("a", "b"), subjects.Official("a", "b"));
    }

    [Fact]
    public void Another_key_gives_another_hash()
    {
        var other = (byte[])_key.Clone();
        other[0] ^= 1;
        Assert.NotEqual(new SubjectPseudonymiser(_key).Subject("a", "b"), new SubjectPseudonymiser(other).Subject("a", "b"));
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    public void Key_has_a_least_length(int length, bool accepted)
        => Assert.Equal(accepted, Record.Exception(() => new SubjectPseudonymiser(new byte[length])) is null);
}
