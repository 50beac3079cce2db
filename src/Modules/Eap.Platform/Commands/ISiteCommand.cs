namespace Eap.Platform.Commands;

/// <summary>A verb of the command line: <c>dotnet run --project src/EapSite -- NAME ...</c>. Runs on a site that is ready.</summary>
public interface ISiteCommand
{
    /// <summary>The verb.</summary>
    string Name { get; }

    /// <summary>How to call it, one line.</summary>
    string Usage { get; }

    /// <summary>Runs it; the result is the process's exit code.</summary>
    Task<int> RunAsync(CommandLine line, CancellationToken cancellationToken);
}
