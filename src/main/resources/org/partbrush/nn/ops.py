class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def forward(self: __torch__.Ops, x: Tensor) -> Tensor:
    return x

  def to_bf16(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.contiguous(torch.to(x, 15), memory_format=2)

  def to_f32(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.contiguous(torch.to(x, 6))

  def like(self: __torch__.Ops, w: Tensor, x: Tensor) -> Tensor:
    t = torch.to(w, ops.prim.dtype(x))
    if torch.eq(ops.prim.dtype(x), 15):
      t = torch.contiguous(t, memory_format=2)
    else:
      t = t
    return t

  def conv(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    p = torch.floordiv(torch.size(w, 2), 2)
    return torch.conv2d(x, (self).like(w, x, ), torch.to(b, ops.prim.dtype(x)), [1, 1], [p, p], [1, 1], 1)

  def conv_plain(self: __torch__.Ops, x: Tensor, w: Tensor) -> Tensor:
    p = torch.floordiv(torch.size(w, 2), 2)
    return torch.conv2d(x, (self).like(w, x, ), None, [1, 1], [p, p], [1, 1], 1)

  def conv_replicate(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    p = torch.floordiv(torch.size(w, 2), 2)
    y = torch.replication_pad2d(x, [p, p, p, p])
    return torch.conv2d(y, (self).like(w, x, ), torch.to(b, ops.prim.dtype(x)), [1, 1], [0, 0], [1, 1], 1)

  def conv_down(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.conv2d(x, (self).like(w, x, ), torch.to(b, ops.prim.dtype(x)), [2, 2], [1, 1], [1, 1], 1)

  def conv_up(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.conv_transpose2d(x, (self).like(w, x, ), torch.to(b, ops.prim.dtype(x)), [2, 2], [1, 1], [0, 0], 1, [1, 1])

  def power_iteration(self: __torch__.Ops, w: Tensor, u: Tensor, v: Tensor) -> Tensor:
    m = torch.flatten(torch.detach(w), 1)
    v1 = torch.mv(torch.t(m), u)
    v2 = torch.div(v1, torch.clamp(torch.norm(v1), 9.9999999999999998e-13))
    u1 = torch.mv(m, v2)
    u2 = torch.div(u1, torch.clamp(torch.norm(u1), 9.9999999999999998e-13))
    _0 = torch.copy_(u, u2)
    _1 = torch.copy_(v, v2)
    return u

  def spectral(self: __torch__.Ops, w: Tensor, u: Tensor, v: Tensor) -> Tensor:
    return torch.div(w, torch.dot(torch.clone(u), torch.mv(torch.flatten(w, 1), torch.clone(v))))

  def spectral_conv(self: __torch__.Ops, x: Tensor, w: Tensor, u: Tensor, v: Tensor, b: Tensor) -> Tensor:
    return (self).conv(x, (self).spectral(w, u, v, ), b, )

  def spectral_conv_replicate(self: __torch__.Ops, x: Tensor, w: Tensor, u: Tensor, v: Tensor, b: Tensor) -> Tensor:
    return (self).conv_replicate(x, (self).spectral(w, u, v, ), b, )

  def spectral_conv_plain(self: __torch__.Ops, x: Tensor, w: Tensor, u: Tensor, v: Tensor) -> Tensor:
    return (self).conv_plain(x, (self).spectral(w, u, v, ), )

  def nearest(self: __torch__.Ops, size: Tensor, x: Tensor) -> Tensor:
    return torch.upsample_nearest2d(x, [torch.size(size, -2), torch.size(size, -1)], None, None)

  def double_nearest(self: __torch__.Ops, x: Tensor) -> Tensor:
    h = torch.mul(torch.size(x, 2), 2)
    w = torch.mul(torch.size(x, 3), 2)
    return torch.upsample_nearest2d(x, [h, w], None, None)

  def double_bilinear(self: __torch__.Ops, x: Tensor) -> Tensor:
    h = torch.mul(torch.size(x, 2), 2)
    w = torch.mul(torch.size(x, 3), 2)
    return torch.upsample_bilinear2d(x, [h, w], False, None, None)

  def halve(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.avg_pool2d(x, [2, 2], [2, 2], [0, 0], False, True, None)

  def blur(self: __torch__.Ops, x: Tensor) -> Tensor:
    y = torch.replication_pad2d(x, [1, 1, 1, 1])
    channels = torch.size(x, 1)
    ninth = torch.new_full(x, [channels, 1, 3, 3], 0.1111111111111111, dtype=None, layout=None, device=None, pin_memory=None)
    return torch.conv2d(y, ninth, None, [1, 1], [0, 0], [1, 1], channels)

  def leaky_relu(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.leaky_relu(x, 0.20000000000000001)

  def leaky_relu_in_place(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.leaky_relu_(x, 0.20000000000000001)

  def add_scaled(self: __torch__.Ops, x: Tensor, map: Tensor, factor: Tensor) -> Tensor:
    f = torch.reshape(torch.to(factor, ops.prim.dtype(x)), [1, -1, 1, 1])
    return torch.addcmul(x, torch.to(map, ops.prim.dtype(x)), f)

  def quick_gelu(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.mul(x, torch.sigmoid(torch.mul(x, 1.702)))

  def layer_norm(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.layer_norm(x, [torch.size(x, -1)], w, b, 1.0000000000000001e-05, False)

  def instance_norm(self: __torch__.Ops, x: Tensor) -> Tensor:
    f = torch.to(x, 6)
    corner = torch.slice(torch.slice(f, 2, 0, 1, 1), 3, 0, 1, 1)
    shifted = torch.sub(f, torch.detach(corner))
    maps = torch.mul(torch.size(x, 0), torch.size(x, 1))
    one = torch.reshape(shifted, [1, maps, torch.size(x, 2), torch.size(x, 3)])
    normal = torch.batch_norm(one, None, None, None, None, True, 0., 1.0000000000000001e-05, False)
    return torch.to(torch.reshape(normal, torch.size(x)), ops.prim.dtype(x))

  def batch_norm_train(self: __torch__.Ops, x: Tensor, mean: Tensor, variance: Tensor, momentum: Tensor) -> Tensor:
    m = float(torch.item(momentum))
    return torch.batch_norm(x, None, None, mean, variance, True, m, 1.0000000000000001e-05, False)

  def batch_norm_eval(self: __torch__.Ops, x: Tensor, mean: Tensor, variance: Tensor) -> Tensor:
    return torch.batch_norm(x, None, None, mean, variance, False, 0.10000000000000001, 1.0000000000000001e-05, False)

  def modulate(self: __torch__.Ops, x: Tensor, gamma: Tensor, beta: Tensor) -> Tensor:
    return torch.add(torch.addcmul(x, x, gamma), beta)

  def spread(self: __torch__.Ops, masks: Tensor, rows: Tensor) -> Tensor:
    n = torch.size(masks, 0)
    table = torch.transpose(torch.reshape(rows, [n, torch.size(masks, 1), torch.size(rows, 1)]), 1, 2)
    maps = torch.bmm(table, torch.flatten(masks, 2))
    return torch.reshape(maps, [n, torch.size(rows, 1), torch.size(masks, 2), torch.size(masks, 3)])

  def modulate_masks(self: __torch__.Ops, x: Tensor, gamma: Tensor, beta: Tensor, masks: Tensor) -> Tensor:
    shape = [torch.size(masks, 0), torch.size(masks, 1), torch.size(x, 1)]
    scale = torch.transpose(torch.reshape(torch.add(gamma, 1.), shape), 1, 2)
    shift = torch.transpose(torch.reshape(beta, shape), 1, 2)
    m = torch.flatten(masks, 2)
    scaled = torch.mul(torch.flatten(x, 2), torch.bmm(scale, m))
    return torch.view(torch.baddbmm(scaled, shift, m), torch.size(x))

  def max_pool_ceil(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.max_pool2d(x, [3, 3], [2, 2], [0, 0], [1, 1], True)

  def conv_valid_stride2(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.conv2d(x, w, b, [2, 2], [0, 0], [1, 1], 1)

  def linear(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.linear(torch.to(x, ops.prim.dtype(w)), torch.flatten(w, 1), torch.to(b, ops.prim.dtype(w)))

  def channels_last(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.contiguous(x, memory_format=2)

  def tables(self: __torch__.Ops, rows: Tensor, ws: Tensor, bs: Tensor, wg: Tensor, bg: Tensor, wb: Tensor, bb: Tensor, mean: Tensor, variance: Tensor) -> Tensor:
    hidden = torch.relu((self).linear(rows, ws, bs, ))
    return (self).fold((self).linear(hidden, wg, bg, ), (self).linear(hidden, wb, bb, ), mean, variance, )

  def tables_inside(self: __torch__.Ops, inside: Tensor, rows: Tensor, ws: Tensor, bs: Tensor, wg: Tensor, bg: Tensor, wb: Tensor, bb: Tensor, mean: Tensor, variance: Tensor) -> Tensor:
    hidden = torch.relu((self).linear(rows, ws, bs, ))
    gamma = torch.mul((self).linear(hidden, wg, bg, ), inside)
    return (self).fold(gamma, torch.mul((self).linear(hidden, wb, bb, ), inside), mean, variance, )

  def fold(self: __torch__.Ops, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor) -> Tensor:
    scale = torch.mul(torch.add(torch.to(gamma, 6), 1.), torch.rsqrt(torch.add(variance, 1.0000000000000001e-05)))
    return torch.cat([scale, torch.sub(torch.to(beta, 6), torch.mul(scale, mean))], 1)

  def modulate_regions(self: __torch__.Ops, x: Tensor, tables: Tensor, index: Tensor) -> Tensor:
    t = torch.to(tables, ops.prim.dtype(x))
    c = torch.size(x, 1)
    a = torch.permute(torch.embedding(torch.slice(t, 1, 0, c, 1), index), [0, 3, 1, 2])
    y = torch.permute(torch.embedding(torch.slice(t, 1, c, torch.mul(c, 2), 1), index), [0, 3, 1, 2])
    return torch.addcmul_(y, x, a)

  def modulate_regions_and_means(self: __torch__.Ops, x: Tensor, tables: Tensor, index: Tensor, members: Tensor) -> Tensor:
    starts = torch.mul(torch.arange(torch.size(members, 0), dtype=4, layout=None, device=ops.prim.device(members), pin_memory=None), torch.size(members, 1))
    means, _0, _1, _2, = torch.embedding_bag(tables, torch.flatten(members), starts, False, 1, False, None, False)
    return (self).modulate_regions(x, torch.cat([tables, means]), index, )

  def eigenvalues(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.linalg_eigvalsh(x)

  def symmetric_root(self: __torch__.Ops, x: Tensor) -> Tensor:
    values, vectors, = torch.linalg_eigh(x)
    scaled = torch.mul(vectors, torch.sqrt(torch.clamp(values, 0)))
    return torch.matmul(scaled, torch.t(vectors))
