using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EapSite.Benchmarks.Http;

/// <summary>A program in a process of its own, serving on a free port of this machine, or running a verb.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, string url, TimeSpan firstAnswer) => (_process, Url, FirstAnswer) = (process, url, firstAnswer);

    /// <summary>Its address.</summary>
    public string Url { get; }

    /// <summary>From starting the process to the first 200.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>Bytes of memory it holds now.</summary>
    public long WorkingSet => Now.WorkingSet64;

    /// <summary>Processor time it has used.</summary>
    public TimeSpan ProcessorTime => Now.TotalProcessorTime;

    private Process Now
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <summary>Starts it and waits until <paramref name="path"/> answers 200.</summary>
    public static async Task<ServerProcess> StartAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment, string path)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        var process = Start(program, [.. arguments, "--urls", url], environment);
        for (; watch.Elapsed < Patience && !process.HasExited; await Task.Delay(10))
        {
            try
            {
                if ((await client.GetAsync(url + path)).StatusCode == HttpStatusCode.OK) return new ServerProcess(process, url, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException($"{program} did not answer 200 at {path}.");
    }

    /// <summary>Runs it to its end, which must be good; what it says goes to the console.</summary>
    public static async Task RunAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var process = Start(program, arguments, environment, line => Console.WriteLine($"  {line}"));
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string> environment, Action<string>? said = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program)! };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => { if (line.Data is { } text) said?.Invoke(text); };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { } text) Console.Error.WriteLine(text); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
