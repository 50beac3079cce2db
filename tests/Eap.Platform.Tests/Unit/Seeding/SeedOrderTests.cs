using Eap.Platform.Commands;
using Eap.Platform.Data;
using Eap.Platform.Seeding;

namespace Eap.Platform.Tests.Unit.Seeding;

public sealed class SeedOrderTests
{
    private static readonly ISeedSource[] Sources = [new Bells(), new Boats()];

    [Fact]
    public void Read_OptionsOfSeveralKinds_AsksForEach()
    {
        var order = Read("--boats", "20", "--bells", "3", "--in-production", "--Site:DataPath=/data");

        Assert.Null(order.Error);
        Assert.Equal([("boats", 20), ("bells", 3)], order.Wanted.Select(wanted => (wanted.Source.Name, wanted.Count)));
    }

    [Theory]
    [InlineData("请写明生成什么、多少，例如 seed --bells 1000 --boats 1000")]
    [InlineData("看不懂“5”：数量写在选项后面，例如 seed --bells 1000 --boats 1000", "5", "--bells", "3")]
    [InlineData("不会生成“stones”。可以生成的有：--bells（钟）、--boats（船）", "--bells", "3", "--stones", "5")]
    [InlineData("--bells 后面要写 1 到 50 之间的整数，收到的是“许多”。", "--bells", "许多")]
    [InlineData("--bells 后面要写 1 到 50 之间的整数，收到的是“true”。", "--bells")]
    [InlineData("--bells 后面要写 1 到 50 之间的整数，收到的是“0”。", "--bells", "0")]
    [InlineData("--bells 后面要写 1 到 50 之间的整数，收到的是“-3”。", "--bells", "-3")]
    [InlineData("--bells 后面要写 1 到 50 之间的整数，收到的是“51”。", "--bells", "51")]
    [InlineData("--bells 后面要写 1 到 50 之间的整数，收到的是“99999999999”。", "--boats", "3", "--bells", "99999999999")]
    public void Read_SomethingWrong_SaysWhatAndAsksForNothing(string error, params string[] arguments)
    {
        var order = Read(arguments);

        Assert.Equal(error, order.Error);
        Assert.Empty(order.Wanted);
    }

    private static SeedOrder Read(params string[] arguments) => SeedOrder.Read(CommandLine.Parse(["seed", .. arguments])!, Sources);

    private abstract class Source(string name, string title) : ISeedSource
    {
        public string Name => name;

        public string Title => title;

        public int Most => 50;

        public Task WriteAsync(UnitScope unit, int first, int count, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task FinishAsync(UnitScope unit, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Bells() : Source("bells", "钟");

    private sealed class Boats() : Source("boats", "船");
}
