using System.Globalization;
using Eap.Platform.Data;
using Eap.Testing;

namespace EapSite.Tests.Killing;

/// <summary>A power cut at any moment loses nothing and does nothing twice. <c>scripts/soak</c> kills longer.</summary>
public sealed class KilledProcessTests(ITestOutputHelper output)
{
    private const int Kills = 6;
    private const int KillsOnPostgres = 2;

    [Theory, EachEngine]
    public async Task Site_KilledWhileApplicationsAreFiledAndDecided_KeepsEveryReceiptAndDoesNoStepTwice(DatabaseEngine engine)
    {
        var kills = Read("EAP_KILLS") ?? (engine == DatabaseEngine.Sqlite ? Kills : KillsOnPostgres);
        var seed = Read("EAP_KILL_SEED") ?? Random.Shared.Next();
        output.WriteLine($"{engine}, seed {seed}");

        await new KillRun(engine, kills, seed, output.WriteLine).RunAsync(TestContext.Current.CancellationToken);
    }

    private static int? Read(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
