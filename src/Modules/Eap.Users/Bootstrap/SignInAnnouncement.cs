using System.Text;
using Eap.Platform.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Eap.Users.Bootstrap;

/// <summary>
/// Says on the console, once the server listens, where the site is and how to sign in: the demo sign-ins of a development site, the one-time
/// link of a site without an administrator. Never through the log, which others may read.
/// </summary>
public sealed class SignInAnnouncement(IServiceScopeFactory scopes, IServer server, IHostEnvironment environment, SiteSettings settings) : IHostedLifecycleService
{
    /// <inheritdoc />
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().TokenAsync(cancellationToken);
        var demo = environment.IsDevelopment() ? await scope.ServiceProvider.GetRequiredService<DemoSignIns>().AllAsync(cancellationToken) : [];
        if (token is null && demo.Count == 0) return;
        Console.WriteLine(Text(await AddressAsync(cancellationToken), demo, token));
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static string Text(string address, IReadOnlyList<DemoSignIn> demo, string? token)
    {
        var text = new StringBuilder().AppendLine().AppendLine($"  网站  {address}");
        if (demo.Count > 0)
        {
            text.AppendLine($"  登录  {address}/login").AppendLine().AppendLine("  演示账号（只在开发环境，密码每个站点不同；改过密码的以改后的为准）");
            text.AppendLine($"  {Pad("用户名", 10)}{Pad("密码", 20)}{Pad("角色", 14)}所在组织");
            foreach (var signIn in demo) text.AppendLine($"  {Pad(signIn.UserName, 10)}{Pad(signIn.Password, 20)}{Pad(signIn.RoleTitle, 14)}{signIn.OrganizationName}");
        }

        if (token is not null)
            text.AppendLine().AppendLine("  站点还没有管理员。用下面的一次性链接设置第一个管理员（用过即失效；经代理访问时把前半段换成正式网址）：")
                .AppendLine($"  {address}/first-administrator/{token}");
        return text.ToString();
    }

    // Chinese characters take two columns of a console.
    private static string Pad(string text, int width) => text + new string(' ', Math.Max(1, width - text.Sum(character => character > 0x2E7F ? 2 : 1)));

    private async Task<string> AddressAsync(CancellationToken cancellationToken)
    {
        if ((await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl is { Length: > 0 } configured && !environment.IsDevelopment()) return configured.TrimEnd('/');
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return bound.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").Replace("+", "localhost").Replace("*", "localhost").TrimEnd('/');
    }
}
