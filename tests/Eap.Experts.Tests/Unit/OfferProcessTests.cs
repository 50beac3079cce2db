using Eap.Experts.Offers;

namespace Eap.Experts.Tests.Unit;

public sealed class OfferProcessTests
{
    private static readonly DateTime Expires = new(2026, 11, 25, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Offer_AnyMovesInAnyOrder_IsNeverAcceptedAfterAnotherEnd()
    {
        var random = new Random(20261122);
        for (var run = 0; run < 5000; run++)
        {
            var (state, now, ended) = (OfferState.Open, Expires.AddHours(-6), false);
            for (var step = 0; step < 8; step++)
            {
                now = now.AddMinutes(random.Next(0, 120));
                var move = (OfferMove)random.Next(4);
                if (OfferProcess.After(state, move, now, Expires) is not { } after) continue;
                Assert.False(after == OfferState.Accepted && (ended || now >= Expires), $"accepted after {state} at {now}");
                Assert.False(state is OfferState.Declined or OfferState.Withdrawn or OfferState.Lapsed, $"{state} moved on to {after}");
                (state, ended) = (after, ended || after is not OfferState.Open);
            }
        }
    }

    [Theory]
    [InlineData(-1, OfferState.Open)]
    [InlineData(0, OfferState.Lapsed)]
    public void Now_AtTheEndOfTheTerm_CountsAsLapsedWithoutAnyRowSayingSo(int seconds, OfferState expected) =>
        Assert.Equal(expected, OfferProcess.Now(OfferState.Open, Expires.AddSeconds(seconds), Expires));

    [Fact]
    public void Token_Made_IsLongAndItsHashSaysNothingOfIt()
    {
        var token = OfferLink.Create();

        Assert.Equal(40, token.Length);
        Assert.DoesNotContain(token, OfferLink.Hash(token)!);
        Assert.Null(OfferLink.Hash("x"));
        Assert.Null(OfferLink.Hash(null));
    }
}
