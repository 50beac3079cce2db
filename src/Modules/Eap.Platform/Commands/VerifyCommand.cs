using Eap.Platform.Checks;

namespace Eap.Platform.Commands;

/// <summary>Asks every module whether what it keeps twice still agrees. The exit code is 1 when anything does not.</summary>
internal sealed class VerifyCommand(IEnumerable<ISiteCheck> checks) : ISiteCommand
{
    public string Name => "verify";

    public string Usage => "verify";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        var wrong = 0;
        foreach (var check in checks)
        {
            var found = await check.FindAsync(cancellationToken);
            wrong += found.Count;
            Console.WriteLine(found.Count == 0 ? $"{check.Title}：一致" : $"{check.Title}：{found.Count} 处不一致");
            foreach (var problem in found) Console.WriteLine($"  {problem}");
        }

        return wrong == 0 ? 0 : 1;
    }
}
