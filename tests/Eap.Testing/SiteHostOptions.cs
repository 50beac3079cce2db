using Eap.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Testing;

/// <summary>Which site a test runs. Everything not named here is what the site itself does.</summary>
public sealed record SiteHostOptions
{
    /// <summary>The recipe the site was set up from; default <c>rizhao-2018</c>.</summary>
    public string Recipe { get; init; } = "rizhao-2018";

    /// <summary>Default SQLite; <see cref="Postgres.IsConfigured"/> tells whether PostgreSQL is to be had.</summary>
    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Sqlite;

    /// <summary>Development (default) or Production.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>The invented demo content and sign-ins on top, in Development.</summary>
    public bool Demo { get; init; }

    /// <summary>Listens on a real port of the loopback address, for browsers; otherwise requests stay in memory.</summary>
    public bool Kestrel { get; init; }

    /// <summary>Mail leaves through SMTP (settings <c>Mail:*</c>) instead of being caught in <see cref="SiteHost.Mail"/>.</summary>
    public bool RealMail { get; init; }

    /// <summary>
    /// Passwords are hashed, and refused sign-ins held back, as slowly as on a real site. Otherwise both are quick: a class of tests signs in
    /// hundreds of times, and what is slow there is meant to be.
    /// </summary>
    public bool SlowSignIn { get; init; }

    /// <summary>False: the site begins with an empty data folder and database and sets itself up at this start.</summary>
    public bool FromTemplate { get; init; } = true;

    /// <summary>A storage of the test's own, to start a second node or to start again; null: a fresh copy that goes when the host goes.</summary>
    public SiteStorage? Storage { get; init; }

    /// <summary>Where the site's clock stands at the start: a Monday morning in the site's city.</summary>
    public DateTimeOffset StartsAt { get; init; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>More configuration, such as <c>Network:TrustedProxies:0</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Test doubles of a module's own interfaces (a recipe step, an outbox handler); null for none.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
