using EapSite.Benchmarks.Http;

namespace EapSite.Benchmarks;

/// <summary>What is measured with what: programs, folders, lengths.</summary>
/// <param name="Site">The published site's EapSite.dll.</param>
/// <param name="Baseline">The published baseline's dll.</param>
/// <param name="Scratch">A folder for data, gone afterwards.</param>
/// <param name="Articles">How many are seeded.</param>
/// <param name="IsQuick">Short rounds: to see that it runs, not to quote.</param>
/// <param name="Parts">What is measured.</param>
internal sealed record Plan(string Site, string Baseline, string Scratch, int Articles, bool IsQuick, IReadOnlySet<string> Parts)
{
    /// <summary>Everything that can be measured alone.</summary>
    public static readonly IReadOnlyList<string> AllParts = ["start", "pages", "search", "submissions", "files", "inbox", "stations"];

    /// <summary>The administrator's password on the sites measured.</summary>
    public static readonly string AdminPassword = Guid.NewGuid().ToString("N");

    private const int Full = 100_000;
    private const int Small = 2_000;

    /// <summary>The data folder of the site on SQLite.</summary>
    public string DataPath => Path.Combine(Scratch, "site");

    /// <summary>The SQLite file.</summary>
    public string Database => Path.Combine(DataPath, "site.db");

    /// <summary>The SQLite file of the site applications are handed in at.</summary>
    public string ApplicationsDatabase => Path.Combine(ApplicationsPath, "site.db");

    private string ApplicationsPath => Path.Combine(Scratch, "applications");

    /// <summary>The SQLite file of the site with many stations.</summary>
    public string StationsDatabase => Path.Combine(Scratch, "stations-site", "site.db");

    /// <summary>Connection string of a PostgreSQL server that may be used; null when there is none.</summary>
    public static string? Postgres => Environment.GetEnvironmentVariable("EAP_TEST_POSTGRES");

    /// <summary>How two servers are compared.</summary>
    public Duel Duel => IsQuick ? new Duel(TimeSpan.FromSeconds(1), 3) : new Duel(TimeSpan.FromSeconds(3), 7);

    /// <summary>How the site is started: as in Production, on SQLite or on the named PostgreSQL database.</summary>
    public Dictionary<string, string> Settings(string? postgres = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Site__DataPath"] = postgres is null ? DataPath : Path.Combine(Scratch, "site-postgres"),
            ["Site__AdminPassword"] = AdminPassword, ["Logging__LogLevel__Default"] = "Warning", ["Database__Provider"] = postgres is null ? "Sqlite" : "PostgreSql",
        };
        if (postgres is not null) settings["Database__ConnectionString"] = postgres;
        return settings;
    }

    /// <summary>The same for a site applications are handed in at: one person's posts are not limited.</summary>
    public Dictionary<string, string> ApplicationSettings(string? postgres = null) => new(Settings(postgres))
    {
        ["Site__DataPath"] = postgres is null ? ApplicationsPath : Path.Combine(Scratch, "applications-postgres"),
        ["RateLimits__PostsPerMinutePerAccount"] = "10000000", ["RateLimits__PostsPerMinutePerAddress"] = "10000000",
    };

    /// <summary>The same for a site with many stations.</summary>
    public Dictionary<string, string> StationSettings() => new(Settings()) { ["Site__DataPath"] = Path.GetDirectoryName(StationsDatabase)! };

    /// <summary>True when one of these parts is to be measured.</summary>
    public bool Has(params string[] parts) => parts.Any(Parts.Contains);

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static Plan? Read(string[] arguments)
    {
        if (arguments is not [var site, var baseline, var scratch, .. var options]) return null;
        var (quick, parts) = (false, AllParts);
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i] == "--quick") quick = true;
            else if (options[i] == "--only" && i + 1 < options.Length) parts = options[++i].Split(',');
            else return null;
        }

        return parts.Except(AllParts).Any() ? null : new Plan(Path.GetFullPath(site), Path.GetFullPath(baseline), Path.GetFullPath(scratch), quick ? Small : Full, quick, parts.ToHashSet());
    }
}
