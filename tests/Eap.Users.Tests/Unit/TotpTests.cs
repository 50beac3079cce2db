using System.Text;
using Eap.Users.TwoFactor;

namespace Eap.Users.Tests.Unit;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1; the last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Code_OfTheStandardsMoments_IsTheStandards(long seconds, string expected) => Assert.Equal(expected, Totp.Code(Secret, seconds / 30));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public void Match_CodeOfAStepNearby_IsTaken(int steps, bool expected)
    {
        var now = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        var step = new DateTimeOffset(now).ToUnixTimeSeconds() / 30;

        Assert.Equal(expected, Totp.Match(Secret, Totp.Code(Secret, step + steps), now, 0) is not null);
    }

    [Fact]
    public void Match_CodeUsedBefore_IsNotTakenAgain()
    {
        var now = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        var step = new DateTimeOffset(now).ToUnixTimeSeconds() / 30;

        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step), now, step));
    }

    [Fact]
    public void Base32_OfTheStandardsSecret_IsWhatAppsTake() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Base32(Secret));
}
