using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Eap.Platform.Data;

/// <summary>Where the site keeps what is not in the database server: <c>Site:DataPath</c>, default <c>App_Data</c> below the content root.</summary>
public sealed class SitePaths
{
    /// <summary>Reads <c>Site:DataPath</c> and <c>Site:KeyPath</c>; relative paths start at the content root.</summary>
    public SitePaths(IConfiguration configuration, IHostEnvironment environment)
    {
        Data = Path.GetFullPath(configuration["Site:DataPath"] is { Length: > 0 } path ? path : "App_Data", environment.ContentRootPath);
        Keys = Path.GetFullPath(configuration["Site:KeyPath"] is { Length: > 0 } keys ? keys : Path.Combine(Data, "keys"), environment.ContentRootPath);
    }

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>The key that opens protected fields lies here, never in a backup of <see cref="Data"/> when configured elsewhere.</summary>
    public string Keys { get; }

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(Data, "site.db");

    /// <summary>Stored files.</summary>
    public string Files => Path.Combine(Data, "files");
}
