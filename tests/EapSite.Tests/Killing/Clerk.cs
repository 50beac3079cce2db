using System.Collections.Concurrent;
using Eap.Testing;

namespace EapSite.Tests.Killing;

/// <summary>An officer of a union who files one application after the other.</summary>
internal sealed class Clerk(KilledSite site, SiteAccount account) : IDisposable
{
    private const string Apply = "/apply/KilledRequest";
    private readonly ProcessClient _browser = new(site.WhereAsync);
    private readonly ConcurrentQueue<(SitePage Checked, Receipt Receipt)> _filed = new();
    private int _tried;

    /// <summary>Whose account it is.</summary>
    public SiteAccount Account => account;

    /// <summary>Applications begun to be handed in.</summary>
    public int Tried => Volatile.Read(ref _tried);

    /// <summary>How often something was sent again because no answer came.</summary>
    public int Repeated => _browser.Repeated;

    /// <summary>What the clerk was shown.</summary>
    public IEnumerable<Receipt> Receipts => _filed.Select(filed => filed.Receipt);

    /// <summary>Files until told to stop; the last application is brought to its end.</summary>
    /// <param name="stop">No new one after this.</param>
    /// <param name="filed">Told of each application.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WorkAsync(CancellationToken stop, Action<Receipt> filed, CancellationToken cancellationToken)
    {
        await _browser.SignInAsync(account, cancellationToken);
        while (!stop.IsCancellationRequested) filed(await FileAsync(cancellationToken));
    }

    /// <summary>Sends every form again, long after: what is answered, beside what was answered then.</summary>
    public async Task<IReadOnlyList<(Receipt Then, Receipt Now)>> SendAllAgainAsync(CancellationToken cancellationToken)
    {
        var pairs = new List<(Receipt, Receipt)>();
        foreach (var (page, receipt) in _filed) pairs.Add((receipt, await HandInAsync(page, cancellationToken)));
        return pairs;
    }

    /// <inheritdoc />
    public void Dispose() => _browser.Dispose();

    private async Task<Receipt> FileAsync(CancellationToken cancellationToken)
    {
        var begun = await _browser.SubmitFormAsync(await _browser.GetPageAsync(Apply, cancellationToken), null, $"form[action='{Apply}']", null, cancellationToken);
        var address = begun.Location ?? throw new InvalidOperationException($"{begun.Status} {begun.BodyText}");
        var form = await _browser.GetPageAsync(address, cancellationToken);
        var fields = new FormFields { ["KilledRequest.Workers"] = $"{_tried + 1}", ["KilledRequest.Need"] = $"第{_tried + 1}次：夜班多，睡不好。" };
        (await _browser.SubmitFormAsync(form, fields, "form.form", "next", cancellationToken)).ShouldRedirectTo($"{address}/check");
        var page = (await _browser.GetPageAsync($"{address}/check", cancellationToken)).ShouldBeOk();
        Interlocked.Increment(ref _tried);
        var receipt = await HandInAsync(page, cancellationToken);
        _filed.Enqueue((page, receipt));
        return receipt;
    }

    private async Task<Receipt> HandInAsync(SitePage page, CancellationToken cancellationToken)
    {
        var answer = await _browser.SubmitFormAsync(page, null, "form[action$='/submit']", null, cancellationToken);
        return Receipt.Read(await _browser.GetPageAsync(answer.Location ?? throw new InvalidOperationException($"{answer.Status} {answer.BodyText}"), cancellationToken));
    }
}
