using Eap.Platform.Ids;
using Eap.Testing;

namespace EapSite.Tests.Ids;

public sealed class IdGeneratorTests
{
    [Fact]
    public void Ids_ManyAtOnce_AreAllDifferentAndWellFormed()
    {
        var ids = new IdGenerator(TimeProvider.System);

        var made = Enumerable.Range(0, 100_000).AsParallel().Select(_ => ids.Next()).ToList();

        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made.Take(1000), id => Assert.True(IdGenerator.IsValid(id)));
    }

    [Fact]
    public void Ids_MadeLater_SortAfter()
    {
        var clock = new MovedClock(DateTimeOffset.UnixEpoch.AddYears(56));
        clock.Stop();
        var ids = new IdGenerator(clock);
        var made = new List<string>();
        for (var i = 0; i < 100; i++)
        {
            made.Add(ids.Next());
            clock.Advance(TimeSpan.FromMilliseconds(i % 7 == 0 ? 1 : 1000));
        }

        Assert.Equal(made.Order(StringComparer.Ordinal), made);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4scj20wrmt04v6f5fa675zf8r")]
    [InlineData("4scj20wrmt04v6f5fa675zf8rbx")]
    [InlineData("4SCJ20WRMT04V6F5FA675ZF8RB")]
    [InlineData("4scj20wrmt04v6f5fa675zf8il")]
    [InlineData("../../../../etc/passwd0000")]
    public void IsValid_OtherShapes_IsFalse(string? id) => Assert.False(IdGenerator.IsValid(id));
}
