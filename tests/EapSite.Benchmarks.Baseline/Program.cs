using EapSite.Benchmarks.Baseline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

// What the site is measured against. "bare": Kestrel hands out ready bytes under ready headers. "mvc": the smallest honest MVC page over EF Core and SQLite.
return args switch
{
    ["bare", var body, var head, .. var rest] => await BareAsync(body, head, rest),
    ["mvc", var database, .. var rest] => await MvcAsync(database, rest),
    _ => 1,
};

static async Task<int> BareAsync(string bodyFile, string headFile, string[] rest)
{
    var builder = WebApplication.CreateSlimBuilder(rest);
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    builder.Logging.ClearProviders();
    var app = builder.Build();
    var body = await File.ReadAllBytesAsync(bodyFile);
    var head = (await File.ReadAllLinesAsync(headFile)).Select(line => line.Split(": ", 2)).Select(pair => KeyValuePair.Create(pair[0], new StringValues(pair[1]))).ToArray();
    app.Run(context =>
    {
        foreach (var (name, value) in head) context.Response.Headers[name] = value;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body).AsTask();
    });
    await app.RunAsync();
    return 0;
}

static async Task<int> MvcAsync(string database, string[] rest)
{
    var builder = WebApplication.CreateBuilder(rest);
    builder.Logging.ClearProviders();
    builder.Services.AddControllersWithViews();
    builder.Services.AddDbContextPool<BaselineDb>(options => options.UseSqlite($"Data Source={database}").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
    builder.Services.AddSingleton(new BaselineFrame(File.Exists(database + ".frame") ? await File.ReadAllTextAsync(database + ".frame") : ""));
    builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
    var app = builder.Build();
    app.UseResponseCompression();
    app.MapControllers();
    await app.RunAsync();
    return 0;
}
