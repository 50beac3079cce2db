using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Eap.Media.Upload;

/// <summary>Has a program of the operator's turn HEIC into jpg, where one is configured. Nothing here decodes pictures; what fails leaves the HEIC as it is.</summary>
public sealed class HeicConverter(IOptions<HeicOptions> options, ILogger<HeicConverter> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>A converter is configured.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(options.Value.HeicConverter);

    /// <summary>The jpg, to be checked like any upload; null when there is none. It goes when it is disposed.</summary>
    public async Task<Stream?> ConvertAsync(Stream heic, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("heic-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "in.heic"), Path.Combine(folder, "out.jpg"));
            heic.Position = 0;
            await using (var file = File.Create(from)) await heic.CopyToAsync(file, cancellationToken);
            if (!await RunAsync(from, to, cancellationToken) || !File.Exists(to)) return null;
            var result = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await using (var file = File.OpenRead(to)) await file.CopyToAsync(result, cancellationToken);
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> RunAsync(string from, string to, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        // Its output goes nowhere: a full pipe would hold it up.
        using var program = new Process { StartInfo = new ProcessStartInfo(options.Value.HeicConverter!) { ArgumentList = { from, to }, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            program.OutputDataReceived += (_, _) => { };
            program.ErrorDataReceived += (_, _) => { };
            program.Start();
            program.BeginOutputReadLine();
            program.BeginErrorReadLine();
            await program.WaitForExitAsync(limit.Token);
            if (program.ExitCode == 0) return true;
            logger.LogWarning("The converter of HEIC pictures ended with {Code}", program.ExitCode);
        }
        catch (Win32Exception exception)
        {
            logger.LogWarning(exception, "The converter of HEIC pictures could not be started");
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            logger.LogWarning("The converter of HEIC pictures took longer than {Limit}", Limit);
        }

        return false;
    }
}
