using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Testing;

/// <summary>The real site, running in this process on a database and data folder of its own.</summary>
public sealed class SiteHost : IAsyncDisposable
{
    private readonly SiteFactory _factory;
    private readonly bool _ownsStorage;

    private SiteHost(SiteHostOptions options, SiteStorage storage)
    {
        (Options, Storage, _ownsStorage) = (options, storage, options.Storage is null);
        Clock = new MovedClock(options.StartsAt);
        _factory = new SiteFactory(options, storage, Clock, Mail, Outbound, Logs);
        if (options.Kestrel) _factory.UseKestrel(0);
    }

    /// <summary>What was asked for.</summary>
    public SiteHostOptions Options { get; }

    /// <summary>Its data folder and database.</summary>
    public SiteStorage Storage { get; }

    /// <summary>The site's clock.</summary>
    public MovedClock Clock { get; }

    /// <summary>Mail that left the outbox.</summary>
    public CaughtMail Mail { get; } = new();

    /// <summary>What the site asks of other servers.</summary>
    public OutboundHttp Outbound { get; } = new();

    /// <summary>What the site logged.</summary>
    public SiteLogs Logs { get; } = new();

    /// <summary>The SQL it sent.</summary>
    public QueryCounter Queries => Services.GetRequiredService<QueryCounter>();

    /// <summary>The site's services.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>Makes accounts, organisations and whatever else tests need; modules' tests add to it by extension.</summary>
    public SiteData Data => field ??= new SiteData(this);

    /// <summary>Where it answers; a real port with <see cref="SiteHostOptions.Kestrel"/>.</summary>
    public Uri BaseAddress => _factory.ClientOptions.BaseAddress;

    /// <summary>Starts a site and returns when it serves.</summary>
    public static async Task<SiteHost> StartAsync(SiteHostOptions? options = null)
    {
        options ??= new SiteHostOptions();
        var storage = options.Storage ?? (options.FromTemplate ? await SiteTemplates.CopyAsync(options) : SiteStorage.Empty(options.Engine));
        if (storage.ConnectionString is { } connection) Postgres.Adopt(connection);
        var host = new SiteHost(options, storage);
        try
        {
            // Starting blocks until the site is set up; other tests may run meanwhile.
            await Task.Run(host._factory.StartServer);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Somebody who is not signed in, with cookies of their own.</summary>
    public SiteClient Anonymous() => new(this, CreateHandler(), user: null);

    /// <summary>A new account with this role at this organisation (name or code), signed in.</summary>
    /// <param name="role">One of <see cref="Eap.Platform.Security.RoleNames"/>, or a role a recipe brought.</param>
    /// <param name="at">Full name, short name or code of an organisation; null: the root of the tree.</param>
    public async Task<SiteClient> SignInAsync(string role, string? at = null) => await SignInAsync(await Data.AccountAsync(role, at));

    /// <summary>Signs an account in, as a person would.</summary>
    public async Task<SiteClient> SignInAsync(SiteAccount account)
    {
        var client = new SiteClient(this, CreateHandler(), account);
        await SignIn.EnterAsync(this, client, account);
        return client;
    }

    /// <summary>Runs everything a tick would run, once; what fails is thrown, not logged.</summary>
    public async Task TickAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var tick in scope.ServiceProvider.GetRequiredService<IEnumerable<ITick>>()) await tick.TickAsync(CancellationToken.None);
    }

    /// <summary>Writes, in a unit of work.</summary>
    public Task InUnitAsync(Func<UnitScope, Task> work) => Services.GetRequiredService<UnitOfWork>().RunAsync(work);

    /// <inheritdoc cref="InUnitAsync(Func{UnitScope, Task})"/>
    public Task<T> InUnitAsync<T>(Func<UnitScope, Task<T>> work) => Services.GetRequiredService<UnitOfWork>().RunAsync(work);

    /// <summary>Reads what is stored.</summary>
    public async Task<T> QueryAsync<T>(Func<SiteDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SiteDbContext>());
    }

    /// <summary>Uses a service in a scope of its own; outside any request, so the site itself acts.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="UseAsync{TService, T}(Func{TService, Task{T}})"/>
    public Task UseAsync<TService>(Func<TService, Task> use) where TService : notnull => UseAsync<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_ownsStorage) await Storage.DisposeAsync();
    }

    internal HttpMessageHandler CreateHandler() => Options.Kestrel
        ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }
        : _factory.Server.CreateHandler();
}
