using EapSite.Benchmarks.Baseline;
using Microsoft.EntityFrameworkCore;

// What the site is measured against. "bare": Kestrel hands out ready bytes. "mvc": the smallest honest MVC page over EF Core and SQLite.
return args switch
{
    ["bare", var file, var encoding, .. var rest] => await BareAsync(file, encoding, rest),
    ["mvc", var database, .. var rest] => await MvcAsync(database, rest),
    _ => 1,
};

static async Task<int> BareAsync(string file, string encoding, string[] rest)
{
    var builder = WebApplication.CreateSlimBuilder(rest);
    builder.Logging.ClearProviders();
    var app = builder.Build();
    var body = await File.ReadAllBytesAsync(file);
    app.Run(context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        if (encoding != "identity") context.Response.Headers.ContentEncoding = encoding;
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
    builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
    var app = builder.Build();
    app.UseResponseCompression();
    app.MapControllers();
    await app.RunAsync();
    return 0;
}
