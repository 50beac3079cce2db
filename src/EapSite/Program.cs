using Eap.Platform;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Run from its project the site lives there; published, it may be started from any folder and its files lie beside the program.
    ContentRootPath = File.Exists("EapSite.csproj") ? null : AppContext.BaseDirectory,
});
builder.AddEapSite(typeof(Program).Assembly);
var app = builder.Build();
app.UseEapSite();
return await app.RunSiteAsync(args);

/// <summary>The host; named so that tests can start it.</summary>
public partial class Program;
