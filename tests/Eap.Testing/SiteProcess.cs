using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Eap.Testing;

/// <summary>The site as a process of its own, for what only a real process shows: being killed, its exit code, its console, its working directory.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private SiteProcess(ProcessStartInfo start, int port)
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}");
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it answers.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What it wrote to its console.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts the site on a storage; returns at once.</summary>
    /// <param name="storage">Its data folder and database.</param>
    /// <param name="settings">More configuration.</param>
    /// <param name="environment">Development or Production.</param>
    /// <param name="program">Folder of the program; default the tests' own build of it.</param>
    /// <param name="workingDirectory">Where it is started from; default a folder that has nothing to do with the site.</param>
    /// <param name="arguments">A verb and its words.</param>
    public static SiteProcess Start(
        SiteStorage storage, IReadOnlyDictionary<string, string>? settings = null, string environment = "Development", string? program = null, string? workingDirectory = null, params string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program ?? AppContext.BaseDirectory, "EapSite.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingDirectory ?? TestFolder.Create("cwd"),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        // A life in a test lasts seconds: counting how often methods are called, and a collector for each processor, would take a part of them.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        Set("Site:DataPath", storage.DataPath);
        Set("Site:Demo", "false");
        Set("Database:Provider", storage.Engine.ToString());
        if (storage.ConnectionString is { } connection)
        {
            Postgres.Adopt(connection);
            Set("Database:ConnectionString", connection);
        }

        foreach (var (key, value) in settings ?? new Dictionary<string, string>()) Set(key, value);
        return new SiteProcess(start, port);

        void Set(string key, string value) => start.Environment[key.Replace(":", "__")] = value;
    }

    /// <summary>Waits until it serves.</summary>
    public async Task WaitUntilReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The site ended with {_process.ExitCode}:\n{Output}");
            try
            {
                if ((await GetAsync("/health/ready", limit.Token)).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, limit.Token);
        }
    }

    /// <summary>Asks it for an address.</summary>
    public async Task<HttpResponseMessage> GetAsync(string url, CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = BaseAddress };
        return await http.GetAsync(url, cancellationToken);
    }

    /// <summary>Waits until it ends by itself; returns its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Kills it as a power cut would, without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        if (line is not null) _output.Enqueue(line);
    }
}
