using System.Buffers.Binary;
using System.Diagnostics;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Eap.Users.Tests.Web;

/// <summary>What makes guessing slow; other tests turn it off for themselves.</summary>
public sealed class SlowSignInTests
{
    private static readonly SiteHostOptions Real = new() { Recipe = "blank", SlowSignIn = true };

    [Fact]
    public async Task Login_RefusedOfAnyKind_TakesAtLeastItsTime()
    {
        await using var site = await SiteHost.StartAsync(Real);
        var known = await site.Data.AccountAsync(RoleNames.Editor);
        foreach (var name in new[] { known.UserName, "nobody.here" })
        {
            var client = site.Anonymous();
            var page = await client.GetPageAsync("/login");
            var started = Stopwatch.GetTimestamp();
            await client.SubmitFormAsync(page, new() { ["UserName"] = name, ["Password"] = "wrong" });
            Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(595));
        }
    }

    // Format 3 of Identity: marker, PRF (2 = HMAC-SHA512), iterations, length of the salt, salt, subkey.
    [Fact]
    public async Task Hash_OfARealSite_IsAsCostlyAsOwaspAsks()
    {
        await using var site = await SiteHost.StartAsync(Real);

        var hash = Convert.FromBase64String(await site.UseAsync<IPasswordHasher<User>, string>(hasher => Task.FromResult(hasher.HashPassword(new User(), "x"))));

        Assert.Equal((1, 2u), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))));
        Assert.Equal(210_000u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)));
    }
}
